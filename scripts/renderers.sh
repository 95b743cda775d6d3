#!/usr/bin/env bash
# The exported schema and UI schemas in react-jsonschema-form and JSON Forms, in a real browser.
# scripts/renderers.sh [DIRECTORY-FOR-SCREENSHOTS]
set -euo pipefail
shots=${1:+$(realpath "$1")}
cd "$(dirname "$0")/.."
source scripts/need-browser.sh
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cargo run --quiet -p applicant-cli -- form "$work" >/dev/null
cd tests/renderers
npm install --silent --no-audit --no-fund --no-package-lock
npx esbuild rjsf.jsx json-forms.jsx --bundle --format=esm --jsx=automatic --outdir="$work" --log-level=error \
  --define:process.env.NODE_ENV='"production"'
node render.mjs "$work" $shots
