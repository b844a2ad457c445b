#!/bin/sh
# Runs a command with a throw-away PostgreSQL server, whose address is in RAPPORTEUR_TEST_POSTGRES, and
# takes the server away again:
#
#   scripts/postgres-for-tests.sh npx vitest run tests/record
#
# Needs the server's programs (Debian: apt-get install postgresql). Needs no root, no network and no free
# port: the server listens on a socket in a new folder under TMPDIR. PostgreSQL refuses to run as root, so
# for root it runs as the user postgres, or nobody, while the command runs as before.
set -eu

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT]…" >&2; exit 2; }

bin=""
for folder in "${PG_BIN:-}" $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -Vr) \
  "$(dirname "$(command -v initdb || echo /)")"; do
  [ -n "$folder" ] && [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && bin=$folder && break
done
[ -n "$bin" ] || { echo "No initdb and pg_ctl: install PostgreSQL, or name their folder in PG_BIN." >&2; exit 1; }

home=$(mktemp -d "${TMPDIR:-/tmp}/rapporteur-postgres-XXXXXX")
if [ "$(id -u)" = 0 ]; then
  owner=$(id -un postgres 2>/dev/null || echo nobody)
  chown "$owner" "$home"
  chmod 755 "$home"
  as() { (cd "$home" && setpriv --reuid="$(id -u "$owner")" --regid="$(id -g "$owner")" --clear-groups "$@"); }
else
  as() { "$@"; }
fi

stop() {
  as "$bin/pg_ctl" -D "$home/data" -m immediate -s stop >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as "$bin/initdb" -D "$home/data" -U rapporteur -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$home/initdb.log" 2>&1 || {
  cat "$home/initdb.log" >&2
  exit 1
}
as "$bin/pg_ctl" -D "$home/data" -s -w -t 60 -l "$home/server.log" \
  -o "-c listen_addresses='' -c unix_socket_directories='$home' -c fsync=off -c max_connections=100" start || {
  cat "$home/server.log" >&2
  exit 1
}

RAPPORTEUR_TEST_POSTGRES="postgresql://rapporteur@localhost/postgres?host=$home"
export RAPPORTEUR_TEST_POSTGRES
"$@"
