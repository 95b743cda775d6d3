#!/usr/bin/env bash
# Writes what the examples print into README.md and pages of docs/, between `<!-- begin NAME -->` and `<!-- end NAME -->`.
# With --check it only says whether they are up to date.
set -euo pipefail
cd "$(dirname "$0")/.."

fresh=$(mktemp)
trap 'rm -f "$fresh" "$fresh".*' EXIT

run() { cargo run --quiet --example "$@"; }

# insert NAME COMMAND…
insert() {
  local name=$1
  shift
  { printf '```text\n'; "$@" 2>&1 || true; printf '```\n'; } >"$fresh.block"
  awk -v name="$name" -v block="$fresh.block" '
    $0 == "<!-- end " name " -->" { inside = 0 }
    !inside { print }
    $0 == "<!-- begin " name " -->" { inside = 1; while ((getline line < block) > 0) print line }
  ' "$fresh" >"$fresh.next"
  mv "$fresh.next" "$fresh"
}

# finish FILE OPTION: writes the page, or with --check only compares it
finish() {
  if [ "${2:-}" = --check ]; then
    diff -u "$1" "$fresh" || { echo "$1 is out of date: run scripts/readme.sh" >&2; exit 1; }
  else
    cp "$fresh" "$1"
  fi
}

cp README.md "$fresh"
insert quickstart run quickstart
insert one-file run quickstart -- --as-of 2026-11-21 examples/data/half-filled.json
finish README.md "${1:-}"

cp docs/eligible.md "$fresh"
for sample in not-eligible student-work-limit no-proof-yet settled-not-eligible half-filled; do
  insert "$sample" run eligible -- --as-of 2026-11-21 "examples/data/$sample.json"
done
finish docs/eligible.md "${1:-}"

cp docs/policies.md "$fresh"
insert six-mistakes run policy -- check examples/policies/six-mistakes.toml
insert difference run policy -- diff probation_services_officer probation_services_officer_careers
finish docs/policies.md "${1:-}"

cp docs/sift.md "$fresh"
run sift -- --generate 500 --seed 1 --out "$fresh.jsonl"
insert sift run sift -- --as-of 2026-11-21 --top 10 "$fresh.jsonl"
finish docs/sift.md "${1:-}"
