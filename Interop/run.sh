#!/bin/sh
# Starts the sandbox and lets wechatpayv3, a client in another language, make the page's calls.
set -eu
cd "$(dirname "$0")/.."

venv=.build/interop-venv
if [ ! -x "$venv/bin/python" ]; then
    echo "interop: making a Python environment with wechatpayv3"
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
        echo "interop: installing python3-venv with apt-get"
        $as_root apt-get update -qq
        $as_root apt-get install -y -qq python3 python3-venv
        python3 -m venv "$venv"
    fi
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement Interop/requirements.txt

directory=$(mktemp -d)
.build/debug/wechatpay sandbox --write-credentials "$directory" --quiet >"$directory/sandbox.log" 2>&1 &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null || true; wait "$sandbox" 2>/dev/null || true; rm -rf "$directory"' EXIT INT TERM

waited=0
while [ ! -f "$directory/wechatpay.env" ]; do
    if ! kill -0 "$sandbox" 2>/dev/null || [ "$waited" -ge 300 ]; then
        echo "interop: the sandbox did not start:" >&2
        cat "$directory/sandbox.log" >&2
        exit 1
    fi
    sleep 0.1
    waited=$((waited + 1))
done

. "$directory/wechatpay.env"
"$venv/bin/python" Interop/wechatpayv3_calls.py
