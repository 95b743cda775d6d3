//! Every question of a form at its place, in page order, as the sections declare them.

use crate::engine::{Demand, Id, Meta, Names, Need, Schema, Step};

/// The steps of a place that is written as `employment[]` or `personal_details.address`.
pub(super) fn steps(place: &'static str) -> Vec<Step> {
    let steps = place.split('.').filter(|step| !step.is_empty());
    let step = |step: &'static str| match step.strip_suffix("[]") {
        Some(key) => Step { key, is_list: true },
        None => Step { key: step, is_list: false },
    };
    steps.map(step).collect()
}

/// A question at its place.
#[derive(Debug)]
pub(super) struct Placed {
    /// The steps above it.
    pub above: Vec<Step>,
    pub question: &'static Meta,
    /// The list of the post that names its key, and the key, of a group whose keys a post names.
    pub named: Option<(&'static str, Id)>,
    /// The shape of the object that it lies in.
    pub group: &'static Schema,
    /// Whether that object has to be answered, unless the form does not have it.
    pub group_is_required: bool,
    pub section: Option<&'static str>,
    pub page: Option<&'static str>,
    /// The list whose rows it is asked of.
    pub list: Option<&'static str>,
}

/// The questions below a shape, in its order, with those that a post names.
pub(super) fn of(shape: &'static Schema, names: &Names) -> Vec<Placed> {
    let mut placed = Vec::new();
    let top = Above { steps: Vec::new(), is_required: true, section: None, page: None, list: None };
    walk(shape, &top, names, &mut placed);
    placed
}

/// What is known above a question.
struct Above {
    steps: Vec<Step>,
    is_required: bool,
    section: Option<&'static str>,
    page: Option<&'static str>,
    list: Option<&'static str>,
}

fn walk(shape: &'static Schema, above: &Above, names: &Names, placed: &mut Vec<Placed>) {
    if let Some(keyed) = shape.keyed {
        placed.extend(names.list(keyed.list).iter().map(|named| Placed {
            above: above.steps.clone(),
            question: keyed.question,
            named: Some((keyed.list, named.id)),
            group: shape,
            group_is_required: above.is_required,
            section: above.section,
            page: above.page,
            list: above.list,
        }));
    }
    for child in shape.keys {
        let section = child.section.or(above.section);
        // A page shows whole rows.
        let page = if above.list.is_some() { above.page } else { child.page_below(above.page) };
        if let Some(question) = child.question {
            placed.push(Placed {
                above: above.steps.clone(),
                question,
                named: None,
                group: shape,
                group_is_required: above.is_required,
                section,
                page,
                list: above.list,
            });
            continue;
        }
        let step = Step { key: child.key, is_list: child.shape.list };
        let below = Above {
            steps: above.steps.iter().copied().chain([step]).collect(),
            // A row that exists has to be answered in full.
            is_required: above.is_required
                && (child.shape.list || matches!(child.need, Need::Always(Demand::Required))),
            section,
            page,
            list: if child.shape.list { Some(child.key) } else { above.list },
        };
        walk(child.shape, &below, names, placed);
    }
}
