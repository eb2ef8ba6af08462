"""What the tables of hostile input share: counting rows, running programs, raw servers and signed responses."""

import base64
import json
import os
import re
import socket
import struct
import subprocess
import threading
import time

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

# What a trap prints, and how a shell reports the signals that end a process after one.
TRAP = re.compile(rb"Fatal error|Illegal instruction|Precondition failed|Swift runtime failure|\*\*\* Program crashed")
SIGNALS = {128 + number for number in (4, 5, 6, 8, 11)}


class Report:
    """Counts rows; a row that fails is printed at once."""

    def __init__(self):
        self.passed, self.failed, self.lock = 0, 0, threading.Lock()

    def row(self, name, is_right, found=""):
        with self.lock:
            if is_right:
                self.passed += 1
            else:
                self.failed += 1
                print(f"hostile: FAILED: {name}: {str(found)[:600]}", flush=True)

    def section(self, name, before):
        print(f"hostile: {name}: {self.passed + self.failed - before} rows", flush=True)

    @property
    def count(self):
        return self.passed + self.failed


REPORT = Report()


class Outcome:
    """How a program ended."""

    def __init__(self, status, out, err, seconds):
        self.status, self.out, self.err, self.seconds = status, out, err, seconds

    @property
    def has_trapped(self):
        return self.status < 0 or self.status in SIGNALS or TRAP.search(self.err) is not None

    @property
    def text(self):
        return (self.out + self.err).decode("utf-8", "replace")

    def __str__(self):
        return f"status {self.status} after {self.seconds:.1f} s: {self.text}"


def run(arguments, environment=None, text=b"", timeout=120, directory=None):
    """Runs a program to its end; one that does not end counts as status -9."""
    start = time.monotonic()
    settings = dict(os.environ, SWIFT_BACKTRACE="enable=no", **(environment or {}))
    process = subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=settings, cwd=directory,
    )
    try:
        out, err = process.communicate(text, timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        err += b"\n(did not end in time)"
    return Outcome(process.returncode, out, err, time.monotonic() - start)


def expect(name, outcome, statuses, silent_about=()):
    """A row: the program ended by itself, with one of some statuses, and printed none of some texts."""
    leaked = [secret for secret in silent_about if secret in outcome.text]
    is_right = not outcome.has_trapped and outcome.status in statuses and not leaked
    REPORT.row(name, is_right, f"{'leaked; ' if leaked else ''}wanted {sorted(statuses)}, {outcome}")


class RawServer:
    """Answers each request with the bytes that a function returns for it; `None` closes at once."""

    def __init__(self, respond):
        self.respond, self.requests = respond, 0
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with connection:
            connection.settimeout(30)
            try:
                head, body = read_request(connection)
                if head is None:
                    return
                self.requests += 1
                response = self.respond(head, body)
                if response is None:
                    # A reset in place of a close.
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    return
                for piece in response if isinstance(response, (list, tuple)) else [response]:
                    connection.sendall(piece)
                connection.shutdown(socket.SHUT_WR)
                # Lets the other side read what was sent before the connection closes.
                connection.settimeout(2)
                while connection.recv(65536):
                    pass
            except OSError:
                pass

    def close(self):
        self.socket.close()


def read_request(connection):
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None, b""
        data += piece
    head, body = data.split(b"\r\n\r\n", 1)
    length = re.search(rb"(?i)\r\ncontent-length: *([0-9]+)", head)
    while length and len(body) < int(length.group(1)):
        piece = connection.recv(65536)
        if not piece:
            break
        body += piece
    return head, body


class Platform:
    """Signs and encrypts as the sandbox's platform does, with the keys that the sandbox wrote."""

    def __init__(self, environment):
        self.environment = environment
        with open(environment["WECHATPAY_SANDBOX_PLATFORM_KEY"], "rb") as file:
            self.key = serialization.load_pem_private_key(file.read(), None)
        with open(environment["WECHATPAY_PRIVATE_KEY"], "rb") as file:
            self.merchant_key = serialization.load_pem_private_key(file.read(), None)
        self.key_id = environment["WECHATPAY_SANDBOX_PLATFORM_KEY_ID"]
        self.api_v3_key = environment["WECHATPAY_API_V3_KEY"].encode()

    def sign(self, message, key=None):
        return base64.b64encode((key or self.key).sign(message, padding.PKCS1v15(), hashes.SHA256())).decode()

    def headers(self, body, timestamp=None, nonce="0123456789ABCDEF0123456789ABCDEF"):
        timestamp = str(int(time.time())) if timestamp is None else timestamp
        message = timestamp.encode() + b"\n" + nonce.encode() + b"\n" + body + b"\n"
        return {
            "Wechatpay-Timestamp": timestamp, "Wechatpay-Nonce": nonce, "Wechatpay-Serial": self.key_id,
            "Wechatpay-Signature": self.sign(message), "Request-ID": "HOSTILE",
        }

    def response(self, body, status=b"200 OK", extra=b""):
        """A response that verifies."""
        lines = [f"{name}: {value}".encode() for name, value in self.headers(body).items()]
        head = b"HTTP/1.1 " + status + b"\r\n" + b"\r\n".join(lines) + b"\r\n" + extra
        return head + b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body

    def encrypt(self, plain, nonce="abcdefghijkl", associated_data=""):
        sealed = AESGCM(self.api_v3_key).encrypt(nonce.encode(), plain, associated_data.encode())
        return {
            "algorithm": "AEAD_AES_256_GCM", "nonce": nonce, "associated_data": associated_data,
            "ciphertext": base64.b64encode(sealed).decode(),
        }

    def authorization(self, method, target, body=b"", timestamp=None, nonce=None):
        """The header of a request that the merchant signed."""
        timestamp = str(int(time.time())) if timestamp is None else timestamp
        nonce = os.urandom(16).hex() if nonce is None else nonce
        message = f"{method}\n{target}\n{timestamp}\n{nonce}\n".encode() + body + b"\n"
        return (
            f'WECHATPAY2-SHA256-RSA2048 mchid="{self.environment["WECHATPAY_MCHID"]}",nonce_str="{nonce}",'
            f'timestamp="{timestamp}",serial_no="{self.environment["WECHATPAY_SERIAL"]}",'
            f'signature="{self.sign(message, self.merchant_key)}"'
        )


def start_sandbox(program, directory, *options):
    """Starts a sandbox; returns its process and the environment that it wrote."""
    os.makedirs(directory, exist_ok=True)
    log = open(os.path.join(directory, "log"), "wb")
    credentials = os.path.join(directory, "credentials")
    process = subprocess.Popen(
        [program, "sandbox", "--write-credentials", credentials, "--port", "0", "--admin-port", "0", "--quiet", *options],
        stdout=log, stderr=log, env=dict(os.environ, SWIFT_BACKTRACE="enable=no"),
    )
    for _ in range(600):
        if process.poll() is not None:
            raise SystemExit("hostile: the sandbox did not start:\n" + open(log.name, encoding="utf-8").read())
        # The environment file is written last.
        if os.path.exists(os.path.join(credentials, "wechatpay.env")):
            break
        time.sleep(0.1)
    with open(os.path.join(credentials, "wechatpay.json"), encoding="utf-8") as file:
        settings = json.load(file)["wechatpay"]
    return process, {f"WECHATPAY_{name.upper()}": value for name, value in settings.items()}
