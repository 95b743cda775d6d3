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

data=examples/data
ends 0 run quickstart
ends 0 run quickstart -- --as-of 2026-11-21 $data/eligible-by-gcse.json
ends 1 run quickstart -- --as-of 2026-11-21 --json $data/every-fault.json
for hazard in syntax depth huge-string rows; do
  ends 2 run quickstart -- --as-of 2026-11-21 $data/hostile-$hazard.json
done
ends 1 run quickstart -- --as-of 2026-11-21 $data/hostile-types.json
ends 2 run quickstart -- --as-of 2026-11-21 $data/no-such-file.json $data/eligible-by-gcse.json

printf '%s\n' '{"rule":"postcode","input":"sw1a1aa"}' | run try_rule | grep -q '"value":"SW1A 1AA"'
ends 2 run try_rule <<<'not JSON'
run own_struct_garde >/dev/null
ends 0 run terminal -- --help
run own_section | grep -q "6 penalty points or fewer"
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
