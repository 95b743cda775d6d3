#!/usr/bin/env bash
# Measures what libraries in Rust, Node and Python take for the same documents, from bytes to a report, and puts the table into
# benches/README.md. It needs Node 20 and Python 3.10; the libraries, in the versions that are pinned, it installs itself.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/need.sh
here=benches/peers
target=${CARGO_TARGET_DIR:-$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')}
need npm npm
(cd $here && npm install --silent --no-audit --no-fund --no-package-lock)
python3 -m venv "$target/peers" 2>/dev/null || { need pip3 python3-venv python3-pip && python3 -m venv "$target/peers"; }
"$target/peers/bin/pip" install --quiet --disable-pip-version-check -r $here/requirements.txt

work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cargo build --quiet --release -p applicant-peers
peers=$target/release/applicant-peers
"$peers" documents "$work"
# By turns, so that what else the machine does meets all of them.
for _ in 1 2 3; do
  "$peers" measure
  node $here/measure.mjs "$work"
  "$target/peers/bin/python" -B $here/measure.py "$work"
done >"$work/measured"
"$peers" table "$work/measured"
