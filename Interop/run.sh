#!/bin/sh
# Lets clients in another language meet the sandbox: wechatpayv3 with a public key, wechatpayv3 as published over
# HTTPS with certificates, and every mistake in signing that the doctor knows.
set -eu
export PYTHONDONTWRITEBYTECODE=1
cd "$(dirname "$0")/.."

python=$(Interop/python.sh)
program=$PWD/.build/debug/wechatpay
directory=$(mktemp -d)
sandboxes=

cleanup() {
    for sandbox in $sandboxes; do
        kill "$sandbox" 2>/dev/null || true
        wait "$sandbox" 2>/dev/null || true
    done
    rm -rf "$directory"
}
trap cleanup EXIT INT TERM

# Starts a sandbox whose files are in a directory of this name; further arguments are its options.
start() {
    name=$1
    shift
    "$program" sandbox --write-credentials "$directory/$name" --port 0 --admin-port 0 --quiet "$@" \
        >"$directory/$name.log" 2>&1 &
    sandboxes="$sandboxes $!"
    waited=0
    # The last line that is printed: all files are there, and the ports are open.
    while ! grep -q '^# or load the same from a file' "$directory/$name.log"; do
        if ! kill -0 "$!" 2>/dev/null || [ "$waited" -ge 300 ]; then
            echo "interop: the sandbox $name did not start:" >&2
            cat "$directory/$name.log" >&2
            exit 1
        fi
        sleep 0.1
        waited=$((waited + 1))
    done
}

start public
start certificates --key-mode certificate --tls
start both --key-mode both --tls

export WECHATPAY_PROGRAM="$program"
(
    . "$directory/public/wechatpay.env"
    echo "== wechatpayv3 with the platform's public key"
    "$python" Interop/wechatpayv3_calls.py
    echo "== every mistake in signing, and whether the response names it"
    "$python" Interop/other_merchant.py "$directory/other" >"$directory/other.env"
    . "$directory/other.env"
    "$python" Interop/mistakes.py
    echo "== the same as dumps, for wechatpay doctor --request"
    "$python" Interop/mistakes.py --dump "$directory/dumps"
    "$python" Interop/dumps.py "$directory/dumps"
    echo "== a client that openapi-python-client generates from the program's OpenAPI document"
    "$(Interop/python.sh openapi Scripts/openapi-requirements.txt)" Interop/openapi.py "$directory/openapi"
)
(
    . "$directory/certificates/wechatpay.env"
    REQUESTS_CA_BUNDLE="$directory/certificates/sandbox_ca.pem"
    export REQUESTS_CA_BUNDLE
    echo "== wechatpayv3 as published: its host is fixed, its certificates are downloaded"
    "$python" Interop/wechatpayv3_certificates.py
)
(
    . "$directory/both/wechatpay.env"
    authority="$WECHATPAY_CA_FILE"
    echo "== PHP with Guzzle"
    php -d curl.cainfo="$authority" Interop/php/client.php
    # The other toolchains are not installed for this alone.
    if command -v go >/dev/null; then
        echo "== Go with net/http, through a rotation of the certificate"
        SSL_CERT_FILE="$authority" go run Interop/go/probe.go
    else
        echo "interop: skipped: Go is not installed"
    fi
    if command -v javac >/dev/null && command -v keytool >/dev/null; then
        echo "== Java with java.net.http"
        store="$directory/both/sandbox_ca.p12"
        keytool -importcert -noprompt -alias wechatpay-sandbox -file "$authority" -keystore "$store" -storepass changeit
        java -Djavax.net.ssl.trustStore="$store" -Djavax.net.ssl.trustStorePassword=changeit Interop/java/Probe.java
    else
        echo "interop: skipped: Java is not installed"
    fi
    if command -v node >/dev/null && node -e 'process.exit(typeof fetch === "function" ? 0 : 1)'; then
        echo "== Node.js"
        NODE_EXTRA_CA_CERTS="$authority" node Interop/probe.mjs
    else
        echo "interop: skipped: Node.js with fetch is not installed"
    fi
    [ "$(curl --silent --cacert "$authority" -o /dev/null -w '%{http_code}' "$WECHATPAY_BASE_URL/v3/nowhere")" = 404 ]
    echo "interop: ok: --cacert makes curl trust the sandbox"
)
echo "interop: all passed"
