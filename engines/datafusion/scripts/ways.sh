#!/usr/bin/env bash
# The same queries on one thread, on two, on a cluster of one executor and of two, and of two of which one is killed: each way gives
# the same bytes, which are those of `applicant sift`. NUMBER=100000 for figures that mean something.
set -euo pipefail
cd "$(dirname "$0")/../../.."
number=${NUMBER:-5000}
export BIN=${BIN:-$PWD/engines/datafusion/target/release}
applicant=$BIN/applicant
work=$(mktemp -d)
export work
trap 'rm -rf "$work"' EXIT

post="'2026-11-21', 'probation_services_officer'"
"$applicant" sift --generate "$number" --seed 20 --out "$work/whole.jsonl"
# Two files, and some lines that cannot be read, among them one that is no text.
mkdir "$work/many"
split -n l/2 --additional-suffix=.jsonl "$work/whole.jsonl" "$work/many/part-"
printf '{"personal_details":\n\n\xff\xfe\n[]\n' >>"$work/many/part-aa.jsonl"
cat >"$work/report.sql" <<SQL
SELECT place, id, need, met, not_met, unknown, remaining, remaining_open FROM applicant_funnel('$work/many/', $post) ORDER BY place;
SELECT rank, shared_by, percentile, reference, outcome, points FROM applicant_merit('$work/many/', $post) ORDER BY rank, reference;
SELECT it['outcome'] AS outcome, it['points'] AS points, count(*) AS number, sum(it['errors']) AS errors
FROM (SELECT applicant_assess(json, $post) AS it FROM '$work/many/') GROUP BY 1, 2 ORDER BY 1, 2;
SELECT code, count(*) AS number FROM (SELECT unnest(applicant_issue_codes(json, '2026-11-21')) AS code FROM '$work/many/') GROUP BY 1 ORDER BY 1;
SELECT id, count(*) FILTER (WHERE outcome = 'eligible') AS eligible
FROM (SELECT id, applicant_assess(json, '2026-11-21', policy)['outcome'] AS outcome FROM 'few.jsonl' CROSS JOIN applicant_policies()) GROUP BY 1 ORDER BY 1;
SQL

# A file that is named as it is in the folder where the query is asked.
head -n 100 "$work/whole.jsonl" >"$work/few.jsonl"
cluster=$PWD/scripts/cluster.sh
cd "$work"

# Says how long a way took, and what came out.
ran() {
  local way=$1 start seconds
  shift
  start=$(date +%s.%N)
  "$@" >"$work/$way.csv"
  seconds=$(echo "$(date +%s.%N) - $start" | bc)
  printf '%-24s %6.2f s  %s\n' "$way" "$seconds" "$(sha256sum <"$work/$way.csv" | cut -c1-16)"
  cmp "$work/one-thread.csv" "$work/$way.csv"
}
report=(--quiet --format csv -f "$work/report.sql")
ran one-thread env TOKIO_WORKER_THREADS=1 "$BIN/applicant-sql" --threads 1 "${report[@]}"
ran two-threads "$BIN/applicant-sql" --threads 2 "${report[@]}"
for executors in 1 2; do
  ran "executors-$executors" "$cluster" "$executors" bash -c '"$BIN/applicant-sql" --cluster "$CLUSTER" --threads 8 "$@"' - "${report[@]}"
done

echo "-- one of two executors is killed while it works"
lost() {
  "$BIN/applicant-sql" --cluster "$CLUSTER" --threads 64 "$@" &
  query=$!
  # As soon as it has begun, and so before it can have ended.
  until grep -q 'Execute task' "$LOGS/executor-1"; do sleep 0.01; done
  kill -9 "${EXECUTORS%% *}"
  echo "killed while it ran: $(kill -0 "$query" 2>/dev/null && echo yes || echo no)" >&2
  wait "$query"
}
export -f lost
ran one-killed "$cluster" 2 bash -c 'lost "$@"' - "${report[@]}"

echo "-- the order of merit is that of applicant sift, which gives a reference to those without"
"$applicant" sift "$work/whole.jsonl" --on 2026-11-21 --csv "$work/sift.csv" >"$work/sift.txt"
cut -d, -f1-4,6-7 "$work/sift.csv" | sed -E '/^,/d; s/,(not|needs) /,\1_/; s/,line-[0-9]+,/,,/' | tail -n +2 | sort >"$work/sifted"
sed -n '/^rank,/,/^outcome,/p' "$work/one-thread.csv" | sed '1d;$d' | sort >"$work/ranked"
cmp "$work/sifted" "$work/ranked"
wc -l <"$work/ranked"

echo "-- and so it is from Parquet, and as Parquet"
post_columns="rank, shared_by, percentile, reference, outcome, points"
sql=("$BIN/applicant-sql" --quiet --format csv -c)
"${sql[@]}" "COPY (SELECT json FROM '$work/whole.jsonl' ORDER BY at) TO '$work/whole.parquet'" >"$work/copied"
"$applicant" sift "$work/whole.parquet" --on 2026-11-21 --csv "$work/rows.csv" --parquet "$work/merit.parquet" >"$work/rows.txt"
cmp <(sed 's/,line-/,row-/' "$work/sift.csv") "$work/rows.csv"
"${sql[@]}" "SELECT $post_columns FROM '$work/merit.parquet' WHERE rank IS NOT NULL" | sed -E '1d; s/,row-[0-9]+,/,,/' | sort | cmp "$work/ranked" -
