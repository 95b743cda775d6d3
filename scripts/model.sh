#!/usr/bin/env bash
# Random walks over the web form against a model of it, on SQLite and on PostgreSQL: kills, lost answers, a locked database, a full
# disk, a clock that leaps. WALKS=200 for a longer look (6 otherwise), SEED=… for the same walks again, TELL=1 to see each step.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --quiet -p web-form
target=$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')
program=$target/debug/web-form

source scripts/need-browser.sh
need faketime faketime
postgres=$PWD/scripts/postgres.sh
cd examples/web-form/tests
npm install --silent --no-audit --no-fund --no-package-lock
CLOCK_LIBRARY=$(dpkg -L libfaketime | grep 'libfaketimeMT.so' | head -1) node model.mjs "$program"
bash "$postgres" bash -c 'node model.mjs "$0" "$POSTGRES"' "$program"
