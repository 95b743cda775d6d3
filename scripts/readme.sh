#!/usr/bin/env bash
# Writes what the examples print into README.md, between `<!-- begin NAME -->` and `<!-- end NAME -->`.
# With --check it only says whether README.md is up to date.
set -euo pipefail
cd "$(dirname "$0")/.."

fresh=$(mktemp)
trap 'rm -f "$fresh" "$fresh".*' EXIT
cp README.md "$fresh"

# insert NAME COMMAND…
insert() {
  local name=$1
  shift
  { printf '```text\n'; "$@" || true; printf '```\n'; } >"$fresh.block" 2>/dev/null
  awk -v name="$name" -v block="$fresh.block" '
    $0 == "<!-- end " name " -->" { inside = 0 }
    !inside { print }
    $0 == "<!-- begin " name " -->" { inside = 1; while ((getline line < block) > 0) print line }
  ' "$fresh" >"$fresh.next"
  mv "$fresh.next" "$fresh"
}

insert quickstart cargo run --quiet --example quickstart
insert one-file cargo run --quiet --example quickstart -- --as-of 2026-11-21 examples/data/half-filled.json

if [ "${1:-}" = --check ]; then
  diff -u README.md "$fresh" || { echo "README.md is out of date: run scripts/readme.sh" >&2; exit 1; }
else
  cp "$fresh" README.md
fi
