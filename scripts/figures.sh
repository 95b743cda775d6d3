#!/usr/bin/env bash
# Measures what a change may make larger without anybody asking, and compares it with docs/figures.md: crates, packages, the command,
# the modules for browsers where scripts/js.sh has built them. With --check it fails over the tolerance, with --write it lands
# the figures. With --cold it also says how long the library takes from nothing, beside the same without features: a ratio of two
# builds on one machine, which is printed and not checked.
set -euo pipefail
cd "$(dirname "$0")/.."
mode=${1:-}
table=docs/figures.md
target=${CARGO_TARGET_DIR:-target}
over=0

crates() { cargo tree --edges normal --prefix none "$@" | sed 's/ (\*)//' | sort -u | wc -l; }
bytes() { if [ -f "$1" ]; then stat -c %s "$1"; fi; }

# A figure, measured; one that cannot be is left alone.
figure() {
  local name=$1 now=$2 landed tolerance most
  landed=$(awk -F' *[|] *' -v name="$name" '$2 == name { print $3 }' "$table")
  tolerance=$(awk -F' *[|] *' -v name="$name" '$2 == name { print $4 + 0 }' "$table")
  [ -n "$landed" ] || { echo "$table has no row: $name" >&2; exit 1; }
  [ -n "$now" ] || { printf '%12s  not built  %s\n' "$landed" "$name"; return; }
  most=$((landed + landed * tolerance / 100))
  local said=""
  if [ "$now" -gt "$most" ]; then said="over $most"; over=1; fi
  printf '%12s %10s  %s  %s\n' "$landed" "$now" "$name" "$said"
  if [ "$mode" = --write ]; then
    NAME=$name NOW=$now perl -pi -e 's/^(\| \Q$ENV{NAME}\E \| )\d+/$1$ENV{NOW}/' "$table"
  fi
}

figure 'crates of `uk-fields`' "$(crates -p uk-fields)"
figure 'crates of `applicant` without features' "$(crates -p applicant --no-default-features)"
figure 'crates of `applicant`' "$(crates -p applicant)"

packages=(uk-fields applicant-derive applicant applicant-recruitment applicant-cli)
cargo package --quiet --no-verify --allow-dirty --target-dir "$target/figures" "${packages[@]/#/--package=}" 2>/dev/null
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
for package in "${packages[@]}"; do
  figure "bytes of the package \`$package\`" "$(bytes "$target/figures/package/$package-$version.crate")"
done

cargo build --quiet --release -p applicant-cli
figure 'bytes of the command `applicant`' "$(bytes "$target/release/applicant")"
for module in applicant check; do
  figure "bytes of \`$module.wasm\`" "$(bytes "bindings/js/pkg/$module.wasm")"
done

if [ "$mode" = --cold ]; then
  cold() {
    local from
    rm -rf "$target/cold"
    from=$(date +%s%N)
    cargo build --quiet -p applicant --target-dir "$target/cold" "$@"
    echo $((($(date +%s%N) - from) / 1000000))
  }
  bare=$(cold --no-default-features)
  whole=$(cold)
  echo "from nothing: ${whole} ms, without features ${bare} ms, $((whole * 100 / bare)) %"
fi
[ "$mode" != --check ] || [ "$over" = 0 ]
