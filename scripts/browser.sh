#!/usr/bin/env bash
# The web form in a real browser: builds it, gets Chromium and the driver where they are missing, and runs the whole journey.
# scripts/browser.sh [DIRECTORY-FOR-SCREENSHOTS]; KILLS=100 for a longer look at what kill -9 loses.
set -euo pipefail
shots=${1:+$(realpath "$1")}
cd "$(dirname "$0")/.."

cargo build --quiet -p web-form
target=$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')

source scripts/need-browser.sh
cd examples/web-form/tests
npm install --silent --no-audit --no-fund --no-package-lock
node browser.mjs "$target/debug/web-form" ${shots:+"$shots"}
