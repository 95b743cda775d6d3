#!/usr/bin/env bash
# A PostgreSQL to throw away, from Debian's package: its data are in a folder that goes with it.
# scripts/postgres.sh            prints its address, and stops it with Ctrl-C
# scripts/postgres.sh COMMAND…   runs the command with the address in POSTGRES, and stops it afterwards
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need pg_ctlcluster postgresql
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)
home=$(mktemp -d)

# The server refuses to be root; the package brings a user for it.
as() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  as() { runuser -u postgres -- "$@"; }
  chown postgres "$home"
fi
cd "$home"
stop() {
  as "$bin/pg_ctl" stop --silent --pgdata="$home/data" --mode=immediate >"$home/stop" 2>&1 || true
  cd /
  rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT TERM

as "$bin/initdb" --pgdata="$home/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$home/init"
# A port that nothing listens at. Somebody else may take it before the server does: then the next is tried.
for port in $(shuf -i 20000-29999 -n 5); do
  if as "$bin/pg_ctl" start --silent --wait --pgdata="$home/data" --log="$home/log" \
    --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=" >"$home/start" 2>&1; then
    export POSTGRES=postgres://postgres@127.0.0.1:$port/postgres
    break
  fi
done
[ -n "${POSTGRES:-}" ] || { cat "$home/log" >&2; exit 1; }

if [ $# = 0 ]; then
  echo "$POSTGRES"
  sleep infinity &
  wait
else
  cd "$OLDPWD"
  "$@"
fi
