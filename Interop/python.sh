#!/bin/sh
# Makes a Python environment with wechatpayv3, where there is none yet, and prints its interpreter.
set -eu
cd "$(dirname "$0")/.."

venv=.build/interop-venv
if [ ! -x "$venv/bin/python" ]; then
    echo "interop: making a Python environment with wechatpayv3" >&2
    if ! python3 -m venv "$venv" 2>/dev/null; then
        rm -rf "$venv"
        if ! command -v apt-get >/dev/null 2>&1; then
            echo "interop: python3 with its venv module is missing; install it and try again" >&2
            exit 1
        fi
        as_root=
        if [ "$(id -u)" -ne 0 ]; then
            as_root=sudo
        fi
        echo "interop: installing python3-venv with apt-get" >&2
        $as_root apt-get update -qq >&2
        $as_root apt-get install -y -qq python3 python3-venv >&2
        python3 -m venv "$venv" >&2
    fi
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement Interop/requirements.txt >&2
echo "$venv/bin/python"
