//! The points as a chart: how many applications reached each band, by outcome.

use applicant::Policy;
use plotters::prelude::*;

use super::judge::Sifted;
use super::rows::Standing;

/// The points of a band.
const BAND: u32 = 5;

/// Each outcome with its colour, from the Okabe–Ito palette, which most people with a colour deficiency can tell apart.
const COLOURS: [(Standing, RGBColor); 3] = [
    (Standing::Eligible, RGBColor(0, 158, 115)),
    (Standing::NeedsReview, RGBColor(230, 159, 0)),
    (Standing::NotEligible, RGBColor(86, 100, 120)),
];

/// The chart as SVG.
pub fn points(sifted: &Sifted, policy: &Policy) -> anyhow::Result<String> {
    let bands = policy.max_points() / BAND + 1;
    let mut counts = vec![[0_u32; COLOURS.len()]; bands as usize];
    for (_, row) in sifted.rows.ranked() {
        let band = (row.points / BAND).min(bands - 1) as usize;
        if let Some(kind) = COLOURS.iter().position(|(standing, _)| *standing == row.standing) {
            counts[band][kind] += 1;
        }
    }
    let most = counts.iter().map(|band| band.iter().sum::<u32>()).max().unwrap_or(0).max(1);

    let mut svg = String::new();
    {
        let root = SVGBackend::with_string(&mut svg, (900, 480)).into_drawing_area();
        root.fill(&WHITE)?;
        let mut chart = ChartBuilder::on(&root)
            .caption(
                format!("{}: points of {} applications", policy.title, sifted.rows.ranked().count()),
                ("sans-serif", 20),
            )
            .margin(16)
            .x_label_area_size(48)
            .y_label_area_size(72)
            .build_cartesian_2d(0..bands * BAND, 0..most + most / 10 + 1)?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(TRANSPARENT)
            .x_labels(bands as usize + 1)
            .x_desc("Points")
            .y_desc("Applications")
            .label_style(("sans-serif", 14))
            .draw()?;
        for (kind, (standing, colour)) in COLOURS.iter().enumerate() {
            let bars = (0..).zip(&counts).filter(|(_, band)| band[kind] > 0).map(|(n, band)| {
                let below: u32 = band.iter().take(kind).sum();
                let mut bar = Rectangle::new(
                    [(n * BAND, below), ((n + 1) * BAND, below + band[kind])],
                    colour.filled(),
                );
                bar.set_margin(0, 0, 3, 3);
                bar
            });
            let total: u32 = counts.iter().map(|band| band[kind]).sum();
            chart
                .draw_series(bars)?
                .label(format!("{} ({total})", standing.words()))
                .legend(|(x, y)| Rectangle::new([(x, y - 6), (x + 14, y + 6)], colour.filled()));
        }
        chart
            .configure_series_labels()
            .position(SeriesLabelPosition::UpperLeft)
            .background_style(WHITE.mix(0.9))
            .label_font(("sans-serif", 14))
            .draw()?;
        root.present()?;
    }
    Ok(svg)
}
