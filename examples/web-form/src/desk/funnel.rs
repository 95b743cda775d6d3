//! How many applications are left after each essential criterion, as a chart, and as a table for whoever does not see it.

use applicant_recruitment::{Funnel, Tally};
use askama::Template;
use axum::extract::{Query, State};
use serde::Deserialize;

use super::queue::{assess_missing, post_asked, post_of, title_of};
use super::session::{Member, frame, page};
use crate::app::{App, Site};
use crate::frame::Frame;
use crate::refused::{Answer, Refused};
use crate::store::Staff;

#[derive(Deserialize)]
pub struct Asked {
    post: Option<String>,
}

/// How wide a bar of all applications is.
const WIDTH: u64 = 600;

struct Bar {
    title: String,
    /// How many are left, and how many of these are open; nothing for what only earns points.
    left: Option<(u64, u64)>,
    met: u64,
    not_met: u64,
    unknown: u64,
    /// Where it stands on the chart, and how wide it is.
    y: usize,
    sure: u64,
    open: u64,
}

#[derive(Template)]
#[template(path = "desk/funnel.html")]
struct FunnelPage {
    frame: Frame,
    who: Staff,
    csrf: String,
    post: String,
    title: String,
    total: u64,
    unjudged: i64,
    bars: Vec<Bar>,
    /// The bars of the chart: those of essential criteria.
    height: usize,
}

/// What became of all applications for a post.
pub struct Counted {
    funnel: Funnel,
    /// How many the rules could not judge.
    unjudged: i64,
}

impl Counted {
    async fn of(site: &Site, post: &str) -> Result<Counted, Refused> {
        let (tallies, mut unjudged) = site.store.tallies(post).await?;
        let mut funnel = Funnel::new(&post_of(site, post).policy);
        for (one, many) in tallies {
            let times = u64::try_from(many).unwrap_or_default();
            let one = serde_json::from_str::<Funnel>(&one).ok().map(|one| one.times(times));
            // Of a policy with other criteria it was judged otherwise.
            if one.is_none_or(|one| funnel.merge(&one).is_err()) {
                unjudged += many;
            }
        }
        Ok(Counted { funnel, unjudged })
    }
}

pub async fn show(State(app): State<App>, Query(asked): Query<Asked>, member: Member) -> Answer {
    let (post, _) = post_asked(&app, asked.post.as_deref()).await?;
    assess_missing(&app, &post).await?;
    member.saw(&app, "saw_funnel", None).await?;
    let policy = &post_of(&app, &post).policy;
    let counted = app.lists.counted.of(&app, &post, async || Counted::of(&app, &post).await).await?;
    let Counted { funnel, unjudged } = &*counted;
    let words = app.messages("en");
    let total = funnel.outcomes().total();
    let wide = |count: u64| (count * WIDTH).checked_div(total).unwrap_or(0);
    let bar = |(n, tally): (usize, &Tally)| Bar {
        title: words.criterion_title(policy, &tally.id),
        left: tally.remaining.map(|it| (it.met + it.open, it.open)),
        met: tally.met,
        not_met: tally.not_met,
        unknown: tally.unknown,
        y: 50 * (n + 1),
        sure: tally.remaining.map_or(0, |it| wide(it.met)),
        open: tally.remaining.map_or(0, |it| wide(it.open)),
    };
    let bars: Vec<Bar> = funnel.criteria().iter().enumerate().map(bar).collect();
    page(&FunnelPage {
        frame: frame(&app, "How many are left"),
        title: title_of(&app, &post),
        total,
        unjudged: *unjudged,
        height: 50 * (bars.iter().filter(|bar| bar.left.is_some()).count() + 1),
        bars,
        who: member.staff,
        csrf: member.csrf,
        post,
    })
}
