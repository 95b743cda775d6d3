#!/usr/bin/env bash
# Runs every example and the command the way a reader would, and looks at how they end.
set -euo pipefail
cd "$(dirname "$0")/.."

run() { cargo run --quiet --example "$@"; }
applicant() { cargo run --quiet -p applicant-cli -- "$@"; }

# ends STATUS COMMAND…: the command ends with that status
ends() {
  local expected=$1 status=0
  shift
  "$@" >/dev/null 2>&1 || status=$?
  [ "$status" -eq "$expected" ] || { echo "expected $expected, got $status: $*" >&2; exit 1; }
}

# says TEXT COMMAND…: the command ends well and its output has that text. The output is
# read to its end first: `grep -q` on a pipe leaves at the first match and breaks the writer.
says() {
  local expected=$1 output
  shift
  output=$("$@")
  [[ $output == *"$expected"* ]] || { echo "expected \"$expected\" of: $*" >&2; exit 1; }
}

data=examples/data
says "Probation Services Officer: You are eligible" run quickstart
says "/employment/1/job_title Enter the job title" run quickstart -- $data/half-filled.json
ends 1 run quickstart -- $data/hostile-syntax.json
says "#personal_details-email " run page
says "With the licence: eligible" run policy_file
says "Driver: " run policy_file -- examples/policies/driver.toml
ends 0 cargo run --quiet -p own-struct
says "The whole form: 8 answers to put right" run own_form

says "Ready to submit" applicant check --on 2026-11-21 $data/eligible-by-gcse.json
ends 2 applicant check --on 2026-11-21 --json $data
says '"value":"SW1A 1AA"' applicant rule <<<'{"rule":"postcode","input":"sw1a1aa"}'
ends 2 applicant rule <<<'not JSON'
ends 0 applicant ask --help
ends 0 applicant explain --as-of 2026-11-21 $data/not-eligible.json
ends 0 applicant explain --as-of 2026-11-21 --policy probation_officer $data/half-filled.json
ends 2 applicant explain --policy no_such_role $data/half-filled.json
ends 1 applicant sift --as-of 2026-11-21 $data
ends 0 applicant policy list
ends 2 applicant policy check examples/policies/six-mistakes.toml
for post in night_carer council_apprentice warehouse_night_shift; do
  ends 0 applicant policy check examples/policies/$post.toml
  ends 0 applicant explain --policy examples/policies/$post.toml --language cy examples/policies/$post/eligible.json
done
echo "examples: as expected"
