#!/usr/bin/env bash
# Requests a second of `examples/api`, beside a handler that only reads the same document into structs of `String`: each on one
# core, asked by wrk (from Debian's packages where it is missing) from another, by turns. The table goes into benches/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/need.sh
need wrk wrk
seconds=${1:-4}
target=${CARGO_TARGET_DIR:-$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')}
cargo build --quiet --release -p api --bin api --example strings
cargo build --quiet --release -p applicant-peers
work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}"; rm -r "$work"' EXIT
"$target/release/applicant-peers" documents "$work"

export TOKIO_WORKER_THREADS=1
taskset -c 0 "$target/release/api" --listen 127.0.0.1:3001 >/dev/null & servers+=($!)
taskset -c 0 "$target/release/examples/strings" & servers+=($!)
for port in 3001 3002; do
  until (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.1; done
done

# ask URL DOCUMENT: requests a second.
ask() {
  printf 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nlocal file = io.open("%s", "rb")\nwrk.body = file:read("*a")\n' \
    "$work/$2.json" >"$work/ask.lua"
  taskset -c 1 wrk -t1 -c16 -d"${seconds}s" -s "$work/ask.lua" "http://127.0.0.1:$1" | awk '/^Requests\/sec/ { print int($2) }'
}
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
for _ in 1 2 3 4 5; do
  ask 3002/ sound >>"$work/strings"
  for document in sound faults empty; do ask 3001/assessments $document >>"$work/$document"; done
done
strings=$(median <"$work/strings")
row() { local n; n=$(median <"$work/$2"); printf '| %s | %d | %s |\n' "$1" "$n" "$(awk "BEGIN { printf \"%.2f\", $n / $strings }")"; }
{
  printf '| one core, %s | requests a second | ÷ reading `String`s |\n|---|--:|--:|\n' "$(wrk -v 2>&1 | awk 'NR == 1 { print $1, $3 }')"
  row 'reading the prose document into `String`s, 204' strings
  row '`POST /assessments`, prose: the assessment' sound
  row '`POST /assessments`, 40 faults: problem details in words' faults
  row '`POST /assessments`, `{}`: problem details in words' empty
} >"$work/table"
"$target/release/applicant-peers" put requests "$work/table"
