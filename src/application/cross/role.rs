//! Whether two entries are about the same role at the same place.

use crate::application::fingerprint;
use crate::field::Line;

/// A number for a place and a role, whatever the case they are written in.
pub(super) fn role(place: &Line, title: &Line) -> u64 {
    fingerprint::add(fingerprint::of_any_case(place.as_str()), fingerprint::of_any_case(title.as_str()))
}
