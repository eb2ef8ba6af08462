#!/bin/sh
# Makes a Python environment, where there is none yet, and prints its interpreter.
#
# Interop/python.sh                      with wechatpayv3, for the programs in Interop
# Interop/python.sh NAME REQUIREMENTS    with a name of its own and other packages
set -eu
cd "$(dirname "$0")/.."

name=${1:-interop}
requirements=${2:-Interop/requirements.txt}
venv=.build/$name-venv
if [ ! -x "$venv/bin/python" ]; then
    echo "$name: making a Python environment with $requirements" >&2
    if ! python3 -m venv "$venv" 2>/dev/null; then
        rm -rf "$venv"
        if ! command -v apt-get >/dev/null 2>&1; then
            echo "$name: python3 with its venv module is missing; install it and try again" >&2
            exit 1
        fi
        as_root=
        if [ "$(id -u)" -ne 0 ]; then
            as_root=sudo
        fi
        echo "$name: installing python3-venv with apt-get" >&2
        $as_root apt-get update -qq >&2
        $as_root apt-get install -y -qq python3 python3-venv >&2
        python3 -m venv "$venv" >&2
    fi
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements" >&2
echo "$venv/bin/python"
