#!/usr/bin/env bash
# A cluster of Ballista on this machine: one scheduler and some executors, as long as a command runs. They are stopped by their ids.
#
#   scripts/cluster.sh 2 bash -c 'applicant-sql --cluster "$CLUSTER" -f report.sql'
#
# The command sees where they are: CLUSTER (host:port of the scheduler), EXECUTORS (ids of the processes, in their order), LOGS.
# BIN is the folder of the programs, which are looked for on PATH first, PORT that of the scheduler (50050), the next ones are the executors', CORES how many parts an executor has at once (1).
set -euo pipefail
if [[ ! ${1:-} =~ ^[1-9][0-9]?$ || $# -lt 2 ]]; then
  echo "usage: cluster.sh NUMBER COMMAND…: NUMBER executors, from 1 to 99, for as long as COMMAND runs" >&2
  exit 2
fi
executors=$1
shift
bin=${BIN:-$(dirname "$0")/../engines/datafusion/target/release}
if [ -z "${BIN:-}" ] && installed=$(command -v applicant-scheduler); then bin=$(dirname "$installed"); fi
if [ ! -x "$bin/applicant-scheduler" ]; then
  echo "cluster.sh: no applicant-scheduler in $bin: cargo build --release in engines/datafusion, or say where with BIN" >&2
  exit 2
fi
port=${PORT:-50050}
LOGS=$(mktemp -d)
ids=()
stop() {
  kill "${ids[@]}" 2>/dev/null || true
  wait "${ids[@]}" 2>/dev/null || true
  rm -rf "$LOGS"
}
trap stop EXIT

listens() { (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null; }
# Waits until somebody listens at a port, or the process has ended.
await() {
  for _ in {1..300}; do
    listens "$1" && return
    kill -0 "$2" 2>/dev/null || { cat "$3" >&2; exit 1; }
    sleep 0.1
  done
  echo "nobody listens at $1" >&2
  exit 1
}

if listens "$port"; then
  echo "cluster.sh: somebody listens at $port already: say another with PORT" >&2
  exit 2
fi
"$bin/applicant-scheduler" --bind-host 127.0.0.1 --bind-port "$port" --external-host localhost \
  --executor-timeout-seconds 8 --expire-dead-executor-interval-seconds 2 >"$LOGS/scheduler" 2>&1 &
ids+=($!)
await "$port" $! "$LOGS/scheduler"
pids=()
for n in $(seq 1 "$executors"); do
  mkdir "$LOGS/work-$n"
  flight=$((port + 2 * n)) grpc=$((port + 2 * n + 1))
  # Each has as many threads as it has cores, as if it had a machine of that size.
  TOKIO_WORKER_THREADS=${CORES:-1} "$bin/applicant-executor" --bind-host 127.0.0.1 --external-host localhost \
    --bind-port "$flight" --bind-grpc-port "$grpc" --scheduler-host localhost --scheduler-port "$port" \
    --work-dir "$LOGS/work-$n" --vcores "${CORES:-1}" --executor-heartbeat-interval-seconds 2 >"$LOGS/executor-$n" 2>&1 &
  ids+=($!)
  pids+=($!)
  await "$flight" $! "$LOGS/executor-$n"
done
export LOGS CLUSTER="localhost:$port" EXECUTORS="${pids[*]}"
"$@"
