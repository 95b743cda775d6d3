#!/usr/bin/env bash
# Measures what a change may make larger without anybody asking, and compares it with docs/figures.md: crates, packages, the command,
# the modules for browsers where scripts/js.sh has built them, a build from nothing. With --check it fails over the tolerance, with
# --write it lands the figures.
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

# What the library takes from nothing, in the time of the processor: other work on the machine hardly changes it, and beside crates
# in it that no change here can slow down, nor does another machine.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/rustc" <<'EOF'
#!/usr/bin/env bash
TIMEFORMAT="%U $(sed -n 's/.*--crate-name \([^ ]*\).*/\1/p' <<<"$*")"
{ time "$@" 2>&3; } 3>&2 2>>"$TIMES"
EOF
chmod +x "$work/rustc"
TIMES=$work/times RUSTC_WRAPPER=$work/rustc CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=0 \
  cargo build --quiet -p applicant --target-dir "$work/target"
figure 'per cent that `applicant` takes to build, of its `syn` and `chrono`' \
  "$(awk '{ all += $1 } $2 == "syn" || $2 == "chrono" { part += $1 } END { printf "%.0f", 100 * all / part }' "$work/times")"

[ "$mode" != --check ] || [ "$over" = 0 ]
