#!/usr/bin/env bash
# The npm package: builds the WebAssembly module, the JavaScript and its declarations into bindings/js/pkg, and tests them there and
# installed from `npm pack`. scripts/js.sh [build|quick|all] [DIRECTORY-FOR-SCREENSHOTS]; `quick` compares fewer documents.
set -euo pipefail
what=${1:-all}
shots=${2:+$(realpath "$2")}
cd "$(dirname "$0")/.."
js=bindings/js
pkg=$js/pkg
source scripts/need-browser.sh
target=$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')
step() { printf -- '-- %s\n' "$*"; }

step "tools"
(cd $js/test && npm install --silent --no-audit --no-fund --no-package-lock)
bin=$PWD/$js/test/node_modules/.bin

step "module"
# What every browser of the last years has; the rest of WebAssembly is left alone.
features="--enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext --enable-mutable-globals --enable-nontrapping-float-to-int"
features+=" --enable-multivalue --enable-reference-types"
CARGO_PROFILE_RELEASE_OPT_LEVEL=z CARGO_PROFILE_RELEASE_PANIC=abort CARGO_PROFILE_RELEASE_STRIP=symbols \
  bash scripts/wasm-cargo.sh build --quiet --release -p applicant-wasm --lib
rm -rf $pkg $js/ts/types.ts
mkdir -p $pkg
"$bin/wasm-opt" -Oz $features --strip-debug --strip-producers "$target/wasm32-unknown-unknown/release/applicant_wasm.wasm" -o $pkg/applicant.wasm

step "declarations, from the Rust types"
TS_RS_EXPORT_DIR=$PWD/$js/ts cargo test --quiet -p applicant-wasm
"$bin/tsc" -p $js --typeRoots $js/test/node_modules/@types
cp $js/package.json $js/README.md LICENSE-* $pkg/

step "sizes in bytes"
for file in applicant.wasm index.js form.js module.js attach.js; do
  printf '%-16s %8d, gzip %7d\n' $file "$(wc -c <$pkg/$file)" "$(gzip -9 -c $pkg/$file | wc -c)"
done
[ "$what" = build ] && exit

step "the same bytes as the crate"
count=$([ "$what" = all ] && echo 10000 || echo 300)
cargo build --quiet --release -p applicant-wasm --example native
"$target/release/examples/native" "$count" | node $js/test/same-bytes.mjs
