//! Reading text: trimming, one-line answers, and the counts that a page shows.
