#!/usr/bin/env bash
# Runs every example the way a reader would, and looks at how it ends.
set -euo pipefail
cd "$(dirname "$0")/.."

run() { cargo run --quiet --all-features --example "$@"; }

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
ends 0 run quickstart
ends 0 run quickstart -- --as-of 2026-11-21 $data/eligible-by-gcse.json
ends 1 run quickstart -- --as-of 2026-11-21 --json $data/every-fault.json
for hazard in syntax depth huge-string rows; do
  ends 2 run quickstart -- --as-of 2026-11-21 $data/hostile-$hazard.json
done
ends 1 run quickstart -- --as-of 2026-11-21 $data/hostile-types.json
ends 2 run quickstart -- --as-of 2026-11-21 $data/no-such-file.json $data/eligible-by-gcse.json

says '"value":"SW1A 1AA"' run try_rule <<<'{"rule":"postcode","input":"sw1a1aa"}'
ends 2 run try_rule <<<'not JSON'
cargo run --quiet -p own-struct >/dev/null
ends 0 run terminal -- --help
says "6 penalty points or fewer" run own_section
says "The whole form: 8 answers to put right" run own_form
ends 0 run eligible -- --as-of 2026-11-21 $data/not-eligible.json
ends 0 run eligible -- --as-of 2026-11-21 --policy probation_officer $data/half-filled.json
ends 2 run eligible -- --policy no_such_role $data/half-filled.json
ends 1 run sift -- --as-of 2026-11-21 $data
export=$(mktemp -d)
run export -- "$export" >/dev/null
[ "$(ls "$export" | wc -l)" = 12 ]
rm -r "$export"
ends 0 run policy -- list
ends 2 run policy -- check examples/policies/six-mistakes.toml
echo "examples: as expected"
