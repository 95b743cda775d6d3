#!/usr/bin/env bash
# Checks what the packages are made of: licences, sources, bans and advisories. A part whose tool or database is not to be had is
# skipped, and says so. With `full` also what takes minutes: the oldest Rust, the features two by two, the oldest dependencies, the
# interface since the last tag, and Miri.
set -euo pipefail
cd "$(dirname "$0")/.."
published=(uk-fields applicant-derive applicant applicant-recruitment applicant-cli)
packages=("${published[@]/#/--package=}")

step() { printf '\n-- %s\n' "$*"; }
skip() { printf 'SKIPPED: %s\n' "$*"; }
has() { cargo "$1" --version >/dev/null 2>&1 || { skip "no cargo $1: cargo install cargo-$1 --locked"; return 1; }; }

if has deny; then
  for manifest in Cargo.toml fuzz/Cargo.toml; do
    step "licences, bans and sources of $manifest"
    cargo deny --manifest-path "$manifest" --workspace --all-features check --hide-inclusion-graph licenses bans sources
  done
  step "advisories"
  if git ls-remote --exit-code https://github.com/RustSec/advisory-db HEAD >/dev/null 2>&1; then
    cargo deny --workspace --all-features check advisories
  else
    skip "the database of advisories cannot be reached from here"
  fi
fi

[ "${1:-}" = full ] || exit 0

step "the oldest Rust that the packages promise"
oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
if cargo "+$oldest" --version >/dev/null 2>&1; then
  cargo "+$oldest" check --quiet "${packages[@]}"
  cargo "+$oldest" check --quiet --package=applicant --all-features
else
  skip "no Rust $oldest: rustup toolchain install $oldest"
fi

step "the features, two by two"
if has hack; then
  RUSTFLAGS="-D warnings" cargo hack check --quiet --package=applicant --package=uk-fields --feature-powerset --depth=2
fi

step "the oldest dependencies that the manifests allow"
if cargo +nightly --version >/dev/null 2>&1; then
  copy=$(mktemp -d)
  trap 'rm -rf "$copy"' EXIT
  git archive HEAD | tar -x -C "$copy"
  # The packages that are published, as those see them who depend on them: without tests and examples, and without what these need.
  sed -i -E '/^ +"(benches|bindings|examples|tests)/d' "$copy/Cargo.toml"
  perl -ni -e '$tests = /dev-dependencies\]$/ if /^\[/; print unless $tests' "$copy"/Cargo.toml "$copy"/crates/*/Cargo.toml
  (
    cd "$copy"
    cargo +nightly update --quiet -Zdirect-minimal-versions
    cargo check --quiet "${packages[@]}"
    cargo check --quiet --package=applicant --all-features
    cargo check --quiet --package=uk-fields --all-features
  )
else
  skip "no nightly Rust"
fi

base=${BASE:-$(git describe --tags --abbrev=0 2>/dev/null || true)}
step "the interface since ${base:-the last tag}"
if [ -z "$base" ]; then
  skip "there is no tag yet: BASE=REVISION compares with another"
elif has semver-checks; then
  # Those that are libraries.
  cargo semver-checks --package=uk-fields --package=applicant --package=applicant-recruitment --baseline-rev "$base"
fi

step "Miri: the values"
if why=$(cargo +nightly miri setup </dev/null 2>&1); then
  # Properties try thousands of texts, which takes Miri hours; the tables of the unit tests reach the same code.
  cargo +nightly miri test --quiet --package=uk-fields --lib
else
  skip "no Miri: rustup component add miri rust-src --toolchain nightly ($(grep -m1 ^error <<<"$why"))"
fi
