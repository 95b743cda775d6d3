# To be sourced: Chromium and npm, got from Debian's packages where they are missing.
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need "${CHROMIUM:-chromium}" chromium
need npm nodejs npm
export CHROMIUM=${CHROMIUM:-$(command -v chromium)}
