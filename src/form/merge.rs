//! Puts the answers that were posted in place of those that were saved: of a page, of what is beside its list, or of one row.

use super::error::FormError;
use super::model::Page;
use super::question::FormQuestion;
use crate::engine::{AsSent, DraftNode, Group, Names, Place, PlaceMut, Schema};

pub(super) fn with_page<D: DraftNode + Group + Clone>(draft: &D, page: &Page, posted: &D) -> D {
    with_answers(draft, page, posted, |_| true)
}

pub(super) fn with_beside<D: DraftNode + Group + Clone>(draft: &D, page: &Page, posted: &D) -> D {
    with_answers(draft, page, posted, |question| !question.is_in_row())
}

/// The draft with the answers of some questions of a page; those in rows mean their whole list.
fn with_answers<D: DraftNode + Group + Clone>(
    draft: &D,
    page: &Page,
    posted: &D,
    is_posted: impl Fn(&FormQuestion) -> bool,
) -> D {
    let (Ok(saved), Ok(posted)) = (AsSent::of(draft), AsSent::of(posted)) else { return draft.clone() };
    let (mut saved, posted) = (saved.in_the_open(), posted.in_the_open());
    let questions = page.questions().iter().filter(|question| is_posted(question));
    let templates = questions.map(|question| {
        let template = question.template();
        template.split_once("[]").map_or(template, |(list, _)| list).to_owned()
    });
    merge(D::SCHEMA, &names(page), &places(templates), &posted, &mut saved);
    let Ok(merged) = saved.read::<D>() else { return draft.clone() };
    let list = page.list().filter(|_| page.questions().iter().any(|it| it.is_in_row() && is_posted(it)));
    list.and_then(|list| with_unknown_of_rows(draft, page, list, &merged)).unwrap_or(merged)
}

/// A draft whose rows were posted, with what the form does not know in the same rows of the draft before; none where that is nothing.
fn with_unknown_of_rows<D: DraftNode + Group + Clone>(
    before: &D,
    page: &Page,
    list: &'static str,
    posted: &D,
) -> Option<D> {
    before.below(list).filter(|rows| has_unknown(*rows))?;
    let (schema, names) = (D::SCHEMA.child(list)?.shape, names(page));
    let (kept, mut sent) = (by_index(before, list)?, by_index(posted, list)?);
    for index in indexes(posted, list).ok()? {
        let place = [list, &index.to_string()];
        let mut rows = sent.all_at(&place);
        let row = rows.last_mut().filter(|row| row.is_object());
        if let (Some(row), Some(before)) = (row, kept.at(&place)) {
            let mut unknown = AsSent::Object(Vec::new());
            // What was posted counts where both have a key.
            keep_unknown(schema, &names, before, &mut unknown);
            keep_unknown(schema, &names, row, &mut unknown);
            keep_unknown(schema, &names, &unknown, row);
            sent.set(&place, rows);
        }
    }
    read(posted, list, sent)
}

/// Whether there is anything in it that the form does not know.
fn has_unknown(place: Place<'_>) -> bool {
    match place {
        Place::Answer(_) => false,
        Place::Group(group) => {
            let mut below = group.schema().keys.iter().filter_map(|child| group.below(child.key));
            group.beside().unknown_keys() > 0 || below.any(has_unknown)
        }
        Place::List(list) => (0..list.count()).filter_map(|n| list.nth(n)).any(|(_, row)| has_unknown(row)),
    }
}

pub(super) fn with_row<D: DraftNode + Group + Clone>(draft: &D, page: &Page, row: u32, posted: &D) -> D {
    let below = page.list().and_then(|list| Some((list, D::SCHEMA.child(list)?.shape)));
    let Some((list, schema)) = below else { return draft.clone() };
    let place = [list, &row.to_string()];
    let templates = page
        .questions()
        .iter()
        .filter_map(|question| Some(question.template().strip_prefix(list)?.strip_prefix("[].")?.to_owned()));
    let merged = by_index(draft, list).and_then(|mut saved| {
        let posted = by_index(posted, list)?.at(&place).cloned();
        let kept = saved.all_at(&place).pop();
        let merged = match (posted, kept) {
            (None, None) => return None,
            // Something other than a row is an answer too, of a kind that will be reported.
            (Some(posted), _) if !posted.is_object() && !posted.is_blank() => posted,
            (posted, kept) => {
                let mut row = kept.filter(AsSent::is_object).unwrap_or(AsSent::Object(Vec::new()));
                let posted = posted.unwrap_or_default();
                merge(schema, &names(page), &places(templates), &posted, &mut row);
                row
            }
        };
        saved.set(&place, vec![merged]);
        read(draft, list, saved)
    });
    merged.unwrap_or_else(|| draft.clone())
}

pub(super) fn only_row<D: DraftNode + Group + Clone>(
    draft: &D,
    list: &'static str,
    index: u32,
) -> Result<D, FormError> {
    let rows = indexes(draft, list)?;
    let at = rows.iter().position(|row| *row == index);
    let sent = by_index(draft, list).map(|sent| sent.all_at(&[list, &index.to_string()]));
    let (Some(at), Some(sent)) = (at, sent) else { return Err(FormError::NoSuchRow { list, index, rows }) };
    let mut alone = AsSent::Object(Vec::new());
    alone.set(&[list, &at.to_string()], sent);
    Ok(alone.read().unwrap_or_default())
}

pub(super) fn restore<D: DraftNode + Group + Clone>(
    draft: &mut D,
    list: &'static str,
    removed: &D,
) -> Result<(), FormError> {
    let mut whole = draft.clone();
    for index in indexes(removed, list)? {
        let Some(PlaceMut::List(rows)) = whole.below_mut(list) else {
            return Err(FormError::no_such_list(D::SCHEMA));
        };
        if !rows.add_row() {
            return Err(FormError::NotAList { list });
        }
        let last = rows.indexes().last().copied().unwrap_or_default();
        for below in (index.saturating_add(1)..=last).rev() {
            rows.move_row_up(below);
        }
        let place = [list, &index.min(last).to_string()];
        let sent = by_index(removed, list).map(|sent| sent.all_at(&[list, &index.to_string()]));
        let restored = by_index(&whole, list).zip(sent).and_then(|(mut saved, sent)| {
            saved.set(&place, sent);
            read(&whole, list, saved)
        });
        whole = restored.ok_or(FormError::NotAList { list })?;
    }
    *draft = whole;
    Ok(())
}

pub(super) fn indexes<D: DraftNode + Group>(draft: &D, list: &str) -> Result<Vec<u32>, FormError> {
    match draft.below(list) {
        Some(Place::List(list)) => Ok(list.indexes()),
        _ => Err(FormError::no_such_list(D::SCHEMA)),
    }
}

/// What was sent, with the rows of a list under their indexes, whichever way they came.
fn by_index<D: DraftNode + Group + Clone>(draft: &D, list: &str) -> Option<AsSent> {
    let mut draft = draft.clone();
    if let Some(PlaceMut::List(rows)) = draft.below_mut(list) {
        rows.write_by_index(true);
    }
    AsSent::of(&draft).ok().map(AsSent::in_the_open)
}

/// Reads a draft whose rows are under their indexes, to be written in the way of the draft that it takes the place of.
fn read<D: DraftNode + Group + Clone>(like: &D, list: &str, sent: AsSent) -> Option<D> {
    let mut read: D = sent.read().ok()?;
    let was_by_index = match like.clone().below_mut(list) {
        Some(PlaceMut::List(rows)) => rows.write_by_index(true),
        _ => false,
    };
    if let Some(PlaceMut::List(rows)) = read.below_mut(list) {
        rows.write_by_index(was_by_index);
    }
    Some(read)
}

fn names(page: &Page) -> Names {
    page.questions().first().map(|question| question.names.clone()).unwrap_or_default()
}

/// The steps to each of these places, each place once.
fn places(templates: impl Iterator<Item = String>) -> Vec<Vec<String>> {
    let mut places: Vec<Vec<String>> = Vec::new();
    for template in templates {
        let place: Vec<String> = template.split('.').map(str::to_owned).collect();
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// Puts what was posted at these places in place of what was saved there, and what the form does not know beside it.
fn merge(schema: &Schema, names: &Names, places: &[Vec<String>], posted: &AsSent, saved: &mut AsSent) {
    keep_unknown(schema, names, posted, saved);
    for place in places {
        // Something other than an object where one belongs is an answer too, of a kind that will be reported.
        let depth = (1..place.len()).find(|depth| {
            let above = place.get(..*depth).and_then(|above| posted.at(above));
            above.is_some_and(|above| !above.is_object() && !above.is_blank())
        });
        let place = place.get(..depth.unwrap_or(place.len())).unwrap_or(place);
        saved.set(place, posted.all_at(place));
    }
    // The objects above these places may have come more than once themselves.
    let mut above: Vec<&[String]> =
        places.iter().filter_map(|place| place.split_last().map(|(_, above)| above)).collect();
    above.sort_unstable();
    above.dedup();
    for place in above {
        let mut all = posted.all_at(place);
        if all.len() > 1 {
            all.pop();
            all.extend(saved.all_at(place));
            saved.set(place, all);
        }
    }
}

/// Copies the keys that the form does not know, at the top and in the objects below it. Those of rows come with their list.
fn keep_unknown(shape: &Schema, names: &Names, from: &AsSent, to: &mut AsSent) {
    let is_named = |key: &str| shape.keyed.is_some_and(|keyed| names.find(keyed.list, key).is_some());
    to.take_keys(from, |key| shape.child(key).is_none() && !is_named(key));
    for child in shape.keys.iter().filter(|child| !child.shape.list && !child.shape.is_answer()) {
        let (key, below) = (child.key, child.shape);
        let Some(value) = from.at(&[key]) else { continue };
        if let Some(kept) = to.last_mut(key) {
            keep_unknown(below, names, value, kept);
            continue;
        }
        let mut kept = AsSent::default();
        keep_unknown(below, names, value, &mut kept);
        if kept.is_object() {
            to.set(&[key], vec![kept]);
        }
    }
}
