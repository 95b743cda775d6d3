#!/usr/bin/env bash
# Runs the fuzz targets for so many seconds each: scripts/fuzz.sh SECONDS [TARGET…]; all of them where none is named.
# It needs a nightly compiler and `cargo install cargo-fuzz`. docs/fuzzing.md has the figures of the last campaign.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?how many seconds for each target}
shift
[ $# -gt 0 ] || set -- catalogue document module paths policy post values

cargo run --quiet -p applicant-fuzz-bodies --example seeds -- fuzz
# The code is safe Rust, so no sanitizer is needed to see what goes wrong: without one a target is several times faster.
cargo +nightly fuzz build --sanitizer none
for target in "$@"; do
  printf '\n== %s\n' "$target"
  mkdir -p "fuzz/corpus/$target"
  cargo +nightly fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
    -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=2048 -dict=fuzz/dictionary -print_final_stats=1
done
