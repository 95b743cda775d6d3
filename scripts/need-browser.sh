# To be sourced: Chromium and npm, got from Debian's packages where they are missing.
need() {
  command -v "$1" >/dev/null && return
  local sudo
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq "${@:2}" >/dev/null
}
need "${CHROMIUM:-chromium}" chromium
need npm nodejs npm
export CHROMIUM=${CHROMIUM:-$(command -v chromium)}
