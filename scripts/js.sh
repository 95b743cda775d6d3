#!/usr/bin/env bash
# The npm package: builds the WebAssembly module, the JavaScript and its declarations into bindings/js/pkg, and tests them there and
# installed from `npm pack`. scripts/js.sh [build|quick|all] [DIRECTORY-FOR-SCREENSHOTS]; `quick` compares fewer documents,
# and does without the module that is made for speed.
set -euo pipefail
what=${1:-all}
shots=${2:+$(realpath "$2")}
cd "$(dirname "$0")/.."
js=bindings/js
pkg=$js/pkg
source scripts/need-browser.sh
target=${CARGO_TARGET_DIR:-$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')}
step() { printf -- '-- %s\n' "$*"; }

step "tools"
(cd $js/test && npm install --silent --no-audit --no-fund --no-package-lock)
bin=$PWD/$js/test/node_modules/.bin

step "modules"
rm -rf $pkg $js/ts/types.ts $js/ts/draft.ts
mkdir -p $pkg "$target/wasm"
# What every browser of the last years has; the rest of WebAssembly is left alone.
features="--enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext --enable-mutable-globals --enable-nontrapping-float-to-int"
features+=" --enable-multivalue --enable-reference-types"
# module NAME OPTIMISATION OPTIONS…: builds a module.
module() {
  local built=$target/wasm
  CARGO_TARGET_DIR=$built CARGO_PROFILE_RELEASE_OPT_LEVEL=$2 bash scripts/wasm-cargo.sh build --quiet --release -p applicant-wasm --lib "${@:3}"
  cp "$built/wasm32-unknown-unknown/release/applicant_wasm.wasm" "$built/$1.wasm"
}
# small NAME OPTIONS…: builds a module for browsers. Copies of code pack better than they are inlined, and beside code of a like name.
small() {
  module "$1" z -Zbuild-std-features=optimize_for_size "${@:2}"
  "$bin/wasm-opt" -g -Oz $features --skip-pass=inlining-optimizing --skip-pass=memory-packing --skip-pass=reorder-functions \
    "$target/wasm/$1.wasm" -o "$target/wasm/$1.wasm"
  "$bin/wasm-opt" $features --reorder-functions-by-name --strip-debug --strip-producers "$target/wasm/$1.wasm" -o "$pkg/$1.wasm"
}
# fast NAME: builds a module for servers, whose size costs nobody a wait.
fast() {
  RUSTFLAGS=-Ctarget-feature=+simd128 module "$1" 3 -Zbuild-std-features=
  "$bin/wasm-opt" -O4 $features --enable-simd --strip-debug --strip-producers "$target/wasm/$1.wasm" -o "$pkg/$1.wasm"
}
small check --no-default-features
small applicant
# It takes minutes, and has the same code.
if [ "$what" = quick ]; then cp $pkg/applicant.wasm $pkg/fast.wasm; else fast fast; fi

step "declarations, from the Rust types"
TS_RS_EXPORT_DIR=$PWD/$js/ts cargo test --quiet -p applicant-wasm
"$bin/tsc" -p $js --typeRoots $js/test/node_modules/@types
cp $js/package.json $js/README.md LICENSE-* $pkg/
# What people read of a catalogue is left out of the one that is fetched.
grep -v '^#' locales/cy.ftl >$pkg/cy.ftl
# For servers that send it packed; npm leaves it out.
gzip -9 -n -k $pkg/check.wasm $pkg/cy.ftl
rm -rf examples/playground/applicant
cp -r $pkg examples/playground/applicant

step "sizes in bytes"
for file in applicant.wasm check.wasm fast.wasm cy.ftl index.js form.js module.js attach.js; do
  printf '%-16s %8d, gzip %7d\n' $file "$(wc -c <$pkg/$file)" "$(gzip -9 -c $pkg/$file | wc -c)"
done
[ "$what" = build ] && exit

step "the same bytes as the crate"
# In the profile of the other tests, most of it is built where they ran; many documents are worth a faster one.
if [ "$what" = all ]; then
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo build --quiet --release -p applicant-wasm --example native
  native=$target/release/examples/native
else
  cargo build --quiet -p applicant-wasm --example native
  native=$target/debug/examples/native
fi
"$native" "$([ "$what" = all ] && echo 10000 || echo 300)" | node $js/test/same-bytes.mjs

if [ "$what" = all ]; then
  step "the same bytes in Python and in PHP"
  python3 -m venv "$target/python" 2>/dev/null || { need pip3 python3-venv python3-pip && python3 -m venv "$target/python"; }
  "$target/python/bin/pip" install --quiet --disable-pip-version-check wasmtime==50.0.1
  need php php-cli
  "$native" 500 >"$target/native.txt"
  "$target/python/bin/python" -B $js/python/same_bytes.py $pkg/applicant.wasm <"$target/native.txt"
  # The package of Python brings the C library along.
  library=$(find "$target/python/lib/" -name _libwasmtime.so -print -quit)
  php $js/php/same_bytes.php "$library" $pkg/applicant.wasm <"$target/native.txt"
fi

step "installed from npm pack into an empty project"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
(cd $pkg && npm pack --silent --pack-destination "$work" >/dev/null)
mkdir "$work/project"
cp $js/test/node.mjs "$work/project/"
# The first example of the README, as it is there.
awk '/^```js/ && !n++ { on = 1; next } /^```/ { on = 0 } on' $js/README.md >"$work/project/readme.mjs"
(
  cd "$work/project"
  npm init --yes >/dev/null
  npm install --silent --no-audit --no-fund --no-package-lock "$work"/applicant-*.tgz
  node readme.mjs | tee readme.txt
  grep -q '^personal_details.email Email address must have a full address after the @, like example.com$' readme.txt
  [ "$(wc -l <readme.mjs)" -le 6 ]
)
node "$work/project/node.mjs" "$PWD/examples/policies/night_carer.toml"
# A file that is missing is an error of that call alone, even of the first.
for missing in cy.ftl fast.wasm; do
  (
    cd "$work/project"
    file=node_modules/applicant/$missing
    mv $file $file.away
    node --input-type=module -e "
      import { renameSync } from 'node:fs';
      import { loadForm } from 'applicant';
      const load = () => loadForm({ language: 'cy' }).then(() => true, (error) => (error.code === 'ENOENT' ? false : Promise.reject(error)));
      if (await load()) throw new Error('$missing is not asked for');
      renameSync('$file.away', '$file');
      if (!(await load())) throw new Error('$missing is not asked for again');
    "
  )
done

step "in Chromium"
site=$work/site
cp -r examples/playground "$site"
rm -rf "$site/applicant"
cp -r $pkg "$site/applicant"
cp "$work/project/readme.mjs" $js/test/readme.mjs
ln -sfn "$PWD/$pkg" $js/test/node_modules/applicant
(
  cd $js/test
  "$bin/esbuild" react-hook-form.jsx rjsf.jsx json-forms.jsx attach.js readme.mjs --bundle --format=esm --jsx=automatic --outdir="$site" \
    --conditions=browser --log-level=error --define:process.env.NODE_ENV='"production"'
)
cp $pkg/applicant.wasm $pkg/cy.ftl examples/policies/night_carer.toml "$site/"
size=$("$bin/esbuild" $pkg/attach.js --minify --format=esm | wc -c)
echo "attach, minified: $size bytes"
[ "$size" -le 3072 ]
node $js/test/browser.mjs "$site" ${shots:+"$shots"}

if [ "$what" = all ]; then
  step "beside Zod, Valibot and Ajv"
  node $js/test/ratios.mjs
fi
