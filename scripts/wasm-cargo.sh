#!/usr/bin/env bash
# wasm-cargo.sh ARGS…: cargo for wasm32-unknown-unknown, with a standard library that is built from its source: as small as it can be, and
# without the texts of panics, which nobody would see. Where rustup cannot add that source, the compiler of Debian's package rustc-web has it.
set -euo pipefail
target=wasm32-unknown-unknown
has_source() { [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]; }
has_source || rustup component add rust-src >/dev/null 2>&1 || true
if ! has_source; then
  if ! dpkg -s rustc-web rust-web-src >/dev/null 2>&1; then
    sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $sudo apt-get update -qq
    $sudo apt-get install -y -qq --no-install-recommends rustc-web rust-web-src >/dev/null
  fi
  RUSTC=$(dpkg -L rustc-web | awk '/bin\/rustc$/ && !n++')
  source=$(dpkg -L rust-web-src | awk '/\/library\/std\/Cargo.toml$/ && !n++')
  library=$("$RUSTC" --print sysroot)/lib/rustlib/src
  mkdir -p "$library"
  ln -sfn "${source%/library/std/Cargo.toml}" "$library/rust"
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(find "$(rustup run stable rustc --print sysroot)" -name rust-lld -type f -print -quit)
  export RUSTC CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
fi
# Building the standard library, and stopping at once in place of a panic, are asked of a stable compiler by this.
export RUSTC_BOOTSTRAP=1 CARGO_PROFILE_RELEASE_PANIC=abort
export RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort ${RUSTFLAGS:-}"
exec cargo "$@" --target $target -Zbuild-std=std,panic_abort
