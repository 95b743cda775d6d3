#!/usr/bin/env bash
# How fast the web form answers with 10,000 applications in its store: a table for SQLite, and one for PostgreSQL where DATABASE is
# the address of an empty database. COUNT=1000 fills it with fewer.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/need-browser.sh
cargo build --quiet --release -p web-form --features fill
target=$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')
program=$target/release/web-form
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd examples/web-form/tests
npm install --silent --no-audit --no-fund --no-package-lock

measure() {
  echo; echo "$1"; shift
  "$program" fill "${COUNT:-10000}" "$@" --mail-folder "$folder/mail"
  node load.mjs "$program" "$@"
}
measure "SQLite" --file "$folder/applications.sqlite"
[ -z "${DATABASE:-}" ] || measure "PostgreSQL" --database "$DATABASE"
