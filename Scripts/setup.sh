#!/bin/sh
# Installs what the build needs and the Swift toolchain does not bring: the headers of SQLite, zlib,
# libzip, expat and FreeXL;
# as arguments what else is needed: "openssl", the headers of libcrypto; "postgres", those of libpq and a server;
# "valgrind" and "python3", the programs; "python3-spreadsheets", Python's modules for workbooks; "php", PHP with Guzzle, and curl.
set -eu

# A compiler of the toolchain finds a header wherever the build will.
has_header() {
    printf '#include <%s>\n' "$1" | clang -fsyntax-only -x c - 2>/dev/null
}

# Debian puts it into a folder that pg_config or pkg-config prints.
has_libpq() {
    has_header libpq-fe.h || has_header postgresql/libpq-fe.h
}

missing=
has_header sqlite3.h || missing="$missing libsqlite3-dev"
has_header zlib.h || missing="$missing zlib1g-dev"
has_header zip.h || missing="$missing libzip-dev"
has_header expat.h || missing="$missing libexpat1-dev"
has_header freexl.h || missing="$missing libfreexl-dev"
for more; do
    case $more in
    openssl) has_header openssl/evp.h || missing="$missing libssl-dev" ;;
    postgres)
        has_libpq || missing="$missing libpq-dev"
        [ -n "$(find /usr/lib/postgresql -name initdb 2>/dev/null)" ] || command -v initdb >/dev/null 2>&1 ||
            missing="$missing postgresql"
        ;;
    python3-spreadsheets)
        /usr/bin/python3 -c 'import openpyxl, xlwt' 2>/dev/null || missing="$missing python3 python3-openpyxl python3-xlwt"
        ;;
    python3) command -v python3 >/dev/null 2>&1 || missing="$missing python3" ;;
    php)
        command -v php >/dev/null 2>&1 && php -r 'exit(extension_loaded("curl") && (@include "GuzzleHttp/autoload.php") ? 0 : 1);' ||
            missing="$missing php-cli php-curl php-guzzlehttp-guzzle"
        command -v curl >/dev/null 2>&1 || missing="$missing curl"
        ;;
    valgrind) command -v valgrind >/dev/null 2>&1 || missing="$missing valgrind" ;;
    esac
done
if [ -z "$missing" ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: install what corresponds to:$missing" >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
fi
echo "setup: installing with apt-get:$missing"
$as_root apt-get update -qq
case $missing in
*postgresql*)
    # Only its programs are needed: no server is started.
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        $as_root mkdir -p /etc/postgresql-common
        echo "create_main_cluster = false" | $as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    ;;
esac
# Names without spaces, to be split.
# shellcheck disable=SC2086
$as_root apt-get install -y -qq $missing
