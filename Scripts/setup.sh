#!/bin/sh
# Installs what the build needs and the Swift toolchain does not bring: the headers of SQLite.
set -eu

# A compiler of the toolchain finds the header wherever the build will.
if printf '#include <sqlite3.h>\n' | clang -fsyntax-only -x c - 2>/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: the header sqlite3.h is missing; install SQLite's development package and try again" >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
fi
echo "setup: the header sqlite3.h is missing; installing libsqlite3-dev with apt-get"
$as_root apt-get update -qq
$as_root apt-get install -y -qq libsqlite3-dev
