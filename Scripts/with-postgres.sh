#!/bin/sh
# Runs a command next to a PostgreSQL server of its own, on a free port of this machine, and takes the server down
# again. The command finds the address in WECHATPAY_TEST_POSTGRES, and can restart the server by calling this script
# with "restart" alone.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: with-postgres.sh COMMAND..." >&2
    exit 2
fi
if [ "$1" = restart ]; then
    # Immediate: as if the machine had failed.
    exec $WECHATPAY_TEST_POSTGRES_AS "$WECHATPAY_TEST_POSTGRES_BIN/pg_ctl" -D "$WECHATPAY_TEST_POSTGRES_DATA" -w -s \
        -l "$WECHATPAY_TEST_POSTGRES_DATA/../server.log" -m immediate restart >/dev/null
fi

bin=$(pg_config --bindir 2>/dev/null || true)
if [ ! -x "$bin/initdb" ]; then
    # Debian keeps each version in a folder of its own.
    bin=$(find /usr/lib/postgresql -name initdb -path '*/bin/*' 2>/dev/null | sort -V | tail -n 1 | xargs -r dirname)
fi
if [ ! -x "$bin/initdb" ]; then
    echo "with-postgres: there is no initdb; install a PostgreSQL server" >&2
    exit 1
fi

# Not where the user's own temporary files are: another user may have to reach it.
directory=$(TMPDIR=/tmp mktemp -d)
as=
if [ "$(id -u)" -eq 0 ]; then
    # The server refuses to run as root.
    as="setpriv --reuid=nobody --regid=nogroup --clear-groups --reset-env"
    chown nobody "$directory"
fi
cd "$directory"
stop() {
    $as "$bin/pg_ctl" -D "$directory/data" -m immediate -s stop || true
    rm -rf "$directory"
}
trap stop EXIT
trap 'exit 130' INT TERM

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
$as "$bin/initdb" -D "$directory/data" -U roster -A trust -E UTF8 --no-sync >/dev/null
$as "$bin/pg_ctl" -D "$directory/data" -w -s -l "$directory/server.log" \
    -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c max_connections=200 -c log_statement=all" start
echo "with-postgres: $("$bin/postgres" --version) on port $port"
export WECHATPAY_TEST_POSTGRES="postgresql://roster@127.0.0.1:$port/postgres"
export WECHATPAY_TEST_POSTGRES_AS="$as" WECHATPAY_TEST_POSTGRES_BIN="$bin" WECHATPAY_TEST_POSTGRES_DATA="$directory/data"
cd "$OLDPWD"
"$@"
