#!/usr/bin/env bash
# The site in a real browser: builds it, gets Chromium, the driver and PostgreSQL where they are missing, walks through all of it,
# and kills it again and again. scripts/browser.sh [FOLDER-FOR-PICTURES]; KILLS=500 for a longer look at what kill -9 loses.
set -euo pipefail
pictures=${1:+$(realpath -m "$1")}
cd "$(dirname "$0")/.."

cargo build --quiet -p web-form
target=$(cargo metadata --format-version 1 --no-deps | sed -E 's/.*"target_directory":"([^"]*)".*/\1/')
program=$target/debug/web-form

source scripts/need-browser.sh
postgres=$PWD/scripts/postgres.sh
cd examples/web-form/tests
npm install --silent --no-audit --no-fund --no-package-lock
node browser.mjs "$program"
bash "$postgres" node kill.mjs "$program"
[ -z "$pictures" ] || node pictures.mjs "$program" "$pictures"
