#!/usr/bin/env bash
# Writes what the command prints into README.md and pages of docs/, between `<!-- begin NAME -->` and `<!-- end NAME -->`.
# With --check it only says whether they are up to date.
set -euo pipefail
cd "$(dirname "$0")/.."

fresh=$(mktemp)
trap 'rm -f "$fresh" "$fresh".*' EXIT

applicant() { cargo run --quiet -p applicant-cli -- "$@"; }

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
insert one-file applicant check --on 2026-11-21 examples/data/half-filled.json
finish README.md "${1:-}"

cp docs/cli.md "$fresh"
insert half-filled applicant check --on 2026-11-21 examples/data/half-filled.json examples/data/eligible-by-gcse.json
finish docs/cli.md "${1:-}"

cp docs/eligible.md "$fresh"
for sample in not-eligible student-work-limit no-proof-yet settled-not-eligible half-filled; do
  insert "$sample" applicant explain --on 2026-11-21 --policy probation_services_officer "examples/data/$sample.json"
done
finish docs/eligible.md "${1:-}"

cp docs/policies.md "$fresh"
insert six-mistakes applicant policy check examples/policies/six-mistakes.toml
insert difference applicant policy diff probation_services_officer probation_services_officer_careers
finish docs/policies.md "${1:-}"

cp docs/sift.md "$fresh"
applicant sift --generate 500 --seed 1 --out "$fresh.jsonl"
insert sift applicant sift --on 2026-11-21 --top 10 "$fresh.jsonl"
finish docs/sift.md "${1:-}"
