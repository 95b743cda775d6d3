# To be sourced: `need COMMAND PACKAGE…` gets a command from Debian's packages where it is missing.
need() {
  command -v "$1" >/dev/null && return
  local sudo
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq "${@:2}" >/dev/null
}
