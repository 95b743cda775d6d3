#!/usr/bin/env bash
# Counts instructions and allocations under valgrind, which is got from Debian's packages where it is missing.
# With --check it fails where a step takes 5 % more instructions than landed, with --write it lands the figures.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/need.sh
need valgrind valgrind
cargo bench --quiet -p applicant-benches --bench counts -- "$@"
