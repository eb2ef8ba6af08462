"""What the interop programs share: checks that count, the sandbox's admin API, and a receiver of notifications."""

import json
import os
import subprocess
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer


def read(variable):
    with open(os.environ[variable], encoding="utf-8") as file:
        return file.read()


PASSED = 0


def check(name, is_right, found=""):
    global PASSED
    if not is_right:
        raise SystemExit(f"interop: FAILED: {name}: {found}")
    PASSED += 1
    print(f"interop: ok: {name}")


def finish():
    print(f"{PASSED} passed, 0 failed")


def admin(method, path, value=None):
    """Calls the sandbox's admin API, and returns its JSON."""
    request = urllib.request.Request(
        os.environ["WECHATPAY_SANDBOX_ADMIN_URL"] + path,
        method=method,
        data=None if value is None else json.dumps(value).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        text = response.read()
    return json.loads(text) if text else None


class Receiver:
    """Receives notifications with wechatpayv3, as its documentation shows for web frameworks."""

    def __init__(self, client):
        received = self.received = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                try:
                    result = client.callback(self.headers, body)
                except Exception as error:  # what the library raises for what it cannot read
                    result = None
                    received.append(error)
                if result:
                    received.append(result)
                response = b'{"code":"SUCCESS","message":"OK"}' if result else b'{"code":"FAIL","message":"no"}'
                self.send_response(200 if result else 401)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(response)))
                self.end_headers()
                self.wfile.write(response)

            def log_message(self, *arguments):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/"

    def send(self, *options):
        """Lets `wechatpay notify send` post one by hand; returns its exit status."""
        command = [os.environ["WECHATPAY_PROGRAM"], "notify", "send", "FACEPAY.USER_STATE_CHANGE", "--to", self.url]
        return subprocess.run(command + list(options), stdout=subprocess.DEVNULL, check=False).returncode


def check_notifications(client):
    """A notification is received and decrypted by the client, and one with a bad signature is rejected."""
    receiver = Receiver(client)
    status = receiver.send()
    check("a notification sent by hand is acknowledged", status == 0, status)
    check(
        "it is decrypted and contains the user",
        len(receiver.received) == 1
        and receiver.received[0]["event_type"] == "FACEPAY.USER_STATE_CHANGE"
        and receiver.received[0]["resource"]["out_user_id"] == "S2026001",
        receiver.received,
    )
    for fault in ("bad_signature", "probe_signature"):
        status = receiver.send("--fault", fault)
        # The library tells a signature that it cannot decode by an exception.
        refused = [found for found in receiver.received[1:] if isinstance(found, dict)]
        check(f"one with a {fault} is rejected", status == 3 and not refused, (status, receiver.received))


def check_bad_signatures(client, path):
    """The client raises when a response's signature does not hold."""
    for fault in ("bad_signature", "probe_signature", "no_signature"):
        admin("POST", "/faults", {"fault": fault})
        try:
            response = client.request(path)
        except Exception as error:  # the library raises plain exceptions, and lets pass what Base64 raises
            known = ("failed to verify the signature", "does not support this algorithm", "padding", "base64")
            check(f"a response with {fault} is rejected", any(text in str(error) for text in known), repr(error))
        else:
            check(f"a response with {fault} is rejected", False, response)
    status, _ = client.request(path)
    check("the next response is accepted", status == 200, status)
