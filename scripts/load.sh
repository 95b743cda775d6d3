#!/usr/bin/env bash
# How fast the web form answers with 10,000 applications in its store: a table for SQLite, and one for PostgreSQL, which is started
# for it. COUNT=1000 fills them with fewer, SECONDS_EACH=3 is for a shorter look, ONLY=merit measures the pages so called.
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
  "$program" fill "${COUNT:-10000}" 64 "$@" >"$folder/links"
  node load.mjs "$program" "$@" <"$folder/links"
}
measure "SQLite" --file "$folder/applications.sqlite"
export -f measure
export program folder
# shellcheck disable=SC2016
bash ../../../scripts/postgres.sh bash -c 'measure "PostgreSQL" --database "$POSTGRES"'
