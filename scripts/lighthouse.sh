#!/usr/bin/env bash
# What Lighthouse gives each kind of page of the web form, on the phone that it imagines: accessibility, best practices and SEO have to
# be 100, performance 98, and a page weighs 40 KB at most. It downloads much, so that CI does without it.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/need-browser.sh
cargo build --quiet --release -p web-form
target=$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')
cd examples/web-form/tests
# The newest that runs with Node 20.
npm install --silent --no-audit --no-fund --no-package-lock --no-save lighthouse@12.8.2 chrome-launcher@1
node lighthouse.mjs "$target/release/web-form"
