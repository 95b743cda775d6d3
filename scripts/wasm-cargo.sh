#!/usr/bin/env bash
# wasm-cargo.sh ARGS…: cargo for wasm32-unknown-unknown. Where rustup has the target or can add it, that is all; elsewhere the compiler
# of Debian's package rustc-web builds the standard library from its source, linked by the linker of the toolchain.
set -euo pipefail
target=wasm32-unknown-unknown
has_target() { [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ]; }
has_target || rustup target add $target >/dev/null 2>&1 || true
if has_target; then
  exec cargo "$@" --target $target
fi
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
export RUSTC CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER RUSTC_BOOTSTRAP=1
exec cargo "$@" --target $target -Zbuild-std=std,panic_abort
