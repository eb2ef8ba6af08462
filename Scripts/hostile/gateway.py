"""Requests that no client should send, to the sandbox's gateway and its admin API."""

import itertools
import json
import os
import re
import socket
import sqlite3
import struct
import threading
import time

import responses
from support import REPORT, Platform, run, start_sandbox

USER = "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"


def send(port, pieces, wait=4.0):
    """Sends bytes, and returns what comes until the connection closes or the time is over; and how long it took."""
    start = time.monotonic()
    data = b""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        try:
            for piece in pieces:
                connection.sendall(piece)
            while True:
                connection.settimeout(max(0.1, wait - (time.monotonic() - start)))
                piece = connection.recv(65536)
                if not piece:
                    break
                data += piece
                if re.search(rb"(?i)content-length: *0\r\n", data) or (
                        b"\r\n\r\n" in data and b"}" in data.split(b"\r\n\r\n", 1)[1]):
                    break
        except OSError:
            pass
    return data, time.monotonic() - start


def status(data):
    found = re.match(rb"HTTP/1\.1 ([0-9]{3})", data)
    return int(found.group(1)) if found else None


def request(platform, method="GET", target=USER, body=b"", headers=(), authorization=None):
    lines = [
        f"{method} {target} HTTP/1.1", "Host: 127.0.0.1", "Accept: application/json", "User-Agent: hostile",
        "Authorization: " + (authorization or platform.authorization(method, target, body)),
        *([f"Content-Length: {len(body)}", "Content-Type: application/json"] if body else []), *headers,
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8") + body


def requests(platform):
    yield "right", [request(platform)], {200}
    for value in responses.NUMBERS:
        if b"\xff" in value or b"\t" in value:
            continue
        text = value.decode("latin-1")
        authorization = platform.authorization("GET", USER, timestamp=text)
        yield f"timestamp {text[:40]!r}", [request(platform, authorization=authorization)], {401, 400}
        yield f"Retry-After {text[:40]!r}", [request(platform, headers=[f"Retry-After: {text}"])], {200, 400}
        length = [f"Content-Length: {text}"]
        yield f"Content-Length {text[:40]!r}", [request(platform, headers=length)], {200, 400, 401, 413, None}
    for name, header in (
        ("twice", "Content-Length: 5\r\nContent-Length: 6"), ("with chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked"),
        ("of 100 GB", "Content-Length: 100000000000"), ("of 10^30", "Content-Length: 1" + "0" * 30),
        ("of 3 MiB", f"Content-Length: {3 << 20}"),
    ):
        wanted = {413} if "GB" in name or "MiB" in name else {400, 413}
        yield f"a declared body {name}", [request(platform, "PATCH", headers=[header])], wanted
    for name, chunks in (
        ("no number", b"xyz\r\nabc\r\n"), ("negative", b"-5\r\nabc\r\n"), ("too long", b"FFFFFFFFFFFFFFFFF\r\nabc"),
        ("no line end", b"3\r\nabcdef\r\n"), ("a bad trailer", b"3\r\nabc\r\n0\r\nno colon\r\n\r\n"),
    ):
        yield f"chunks with {name}", [request(platform, "PATCH", headers=["Transfer-Encoding: chunked"]), chunks], {400}
    for name, data in responses.bodies().items():
        if len(data) <= 2 << 20:
            yield f"body: {name}", [request(platform, "PATCH", body=data)], {400, 204}
            yield f"echo: {name}", [request(platform, "POST", "/v3/security/echo", data)], {400}
            # Signed for other bytes: the doctor reads the body.
            wrong = platform.authorization("PATCH", USER, data + b" ")
            yield f"doctor: {name}", [request(platform, "PATCH", body=data, authorization=wrong)], {401}
    for name, data in (("UTF-16 marks", bytes.fromhex("5B00220022 5D5D5D225D00".replace(" ", "")) + b"\0"),
                       ("UTF-16 brackets", "\u2241".encode("utf-16-le") + "\u5b5b".encode("utf-16-le") * 32000)):
        wrong = platform.authorization("PATCH", USER, data + b" ")
        yield f"doctor: {name}", [request(platform, "PATCH", body=data, authorization=wrong)], {401}
    for name, data in (
        ("nothing like HTTP", b"\0\1\2\3\r\n\r\n"), ("HTTP/0.9", b"GET /\r\n\r\n"), ("HTTP/9.9", b"GET / HTTP/9.9\r\n\r\n"),
        ("a response", b"HTTP/1.1 200 OK\r\n\r\n"), ("h2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        ("a long target", b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n"),
        ("a long header", b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 200_000 + b"\r\n\r\n"),
        ("100,000 headers", b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 100_000 + b"\r\n"),
    ):
        yield name, [data], {400, 404, 401, 431, 501, None}
    for text in ("", "WECHATPAY2-SHA256-RSA2048", "WECHATPAY2-SHA256-RSA2048 " + 'a="b",' * 10_000, "Basic eA==", "\u00e9"):
        yield f"Authorization {text[:30]!r}", [request(platform, authorization=text or " ")], {401, 400}


def check_gateway(program, platform):
    port = int(platform.environment["WECHATPAY_BASE_URL"].rsplit(":", 1)[1])
    for name, pieces, wanted in requests(platform):
        data, seconds = send(port, pieces)
        REPORT.row(f"gateway, {name}", status(data) in wanted, (wanted, data[:300], seconds))
    # A reset in the middle of everything.
    for cut in (1, 20, 200):
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(request(platform)[:cut])
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    data, _ = send(port, [request(platform)])
    REPORT.row("gateway, right after all of it", status(data) == 200, data[:300])


def check_admin(platform):
    port = int(platform.environment["WECHATPAY_SANDBOX_ADMIN_URL"].rsplit(":", 1)[1])

    def post(path, text, method="POST"):
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
        return send(port, [head.encode() + f"Content-Length: {len(text)}\r\n\r\n".encode() + text])[0]

    numbers = ("-1", "1e308", "-1e308", "1e400", "9223372036854775807", "9223372036854775808", "0.5", '"x"', "null", "NaN",
               "1" + "0" * 100, "9007199254740992" + "0" * 200 + "e-200")
    for number in numbers:
        for path, member in (("/clock", "advance"), ("/faults", "seconds"), ("/faults", "times"), ("/faults", "probability"),
                             ("/faults", "seed")):
            text = f'{{"{member}":{number}' + (',"fault":"latency","route":"/none"}' if path == "/faults" else "}")
            data = post(path, text.encode())
            REPORT.row(f"admin, {member} {number[:30]}", status(data) in {200, 204, 400}, data[:300])
    for name, data in responses.bodies().items():
        for path in ("/faults", "/organizations", "/notifications", "/contracts", "/clock", "/merchants"):
            found = post(path, data)
            wanted = {413} if len(data) > 4 << 20 else {200, 204, 400, 404}
            REPORT.row(f"admin, {path}, {name}", status(found) in wanted, found[:300])
    for url in ("http://example.com/", "http://10.0.0.1/", "http://169.254.169.254/", "http://127.0.0.1:70000/", "http://[]/",
                "http://%5D/", "http://0.0.0.0:1/", "ftp://127.0.0.1/", "http://127.0.0.1.nip.io/", "http://user@example.com/",
                "http://127.0.0.1@example.com/", "//127.0.0.1/", "", "http://2130706433/"):
        found = post("/notifications", json.dumps({"url": url}).encode())
        REPORT.row(f"admin, a notification to {url}", status(found) == 400, found[:300])
        found = post(f"/merchants/{platform.environment['WECHATPAY_MCHID']}", json.dumps({"notify_url": url}).encode(), "PATCH")
        REPORT.row(f"admin, notify_url {url}", status(found) == 400, found[:300])
    found = send(port, [b"POST /faults HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000000000\r\n\r\n"])[0]
    REPORT.row("admin, a declared body of 100 GB", status(found) == 413, found[:300])
    found = send(port, [b"POST /faults HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"])[0]
    REPORT.row("admin, malformed chunks", status(found) == 400, found[:300])
    for name, head in (
        ("a foreign host", b"Host: evil.example\r\n"), ("a foreign origin", b"Host: localhost\r\nOrigin: http://evil.example\r\n"),
        ("a form", b"Host: localhost\r\nContent-Type: text/plain\r\n"),
    ):
        found = send(port, [b"POST /reset HTTP/1.1\r\n" + head + b"Content-Length: 0\r\n\r\n"])[0]
        REPORT.row(f"admin, {name}", status(found) in {403, 415}, found[:300])
    post("/faults", b"", "DELETE")
    found = send(port, [b"POST /reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"], 3)[0]
    REPORT.row("admin, reset", status(found) in {200, 204}, found[:300])


def check_stalled(platform):
    """Connections that send half of something are closed by the server; all wait at once."""
    rows = []
    for name, variable in (("gateway", "WECHATPAY_BASE_URL"), ("admin", "WECHATPAY_SANDBOX_ADMIN_URL")):
        port = int(platform.environment[variable].rsplit(":", 1)[1])
        for stall, data in (
            ("nothing", b""), ("half a head", b"POST /faults HTTP/1.1\r\nHost:"),
            ("half a body", b"POST /faults HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"),
            ("an idle connection", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
        ):
            connection = socket.create_connection(("127.0.0.1", port))
            connection.sendall(data)
            rows.append((f"{name}, {stall}", connection))
    start = time.monotonic()
    for name, connection in rows:
        connection.settimeout(max(0.1, 100 - (time.monotonic() - start)))
        try:
            while connection.recv(65536):
                pass
            REPORT.row(f"stalled, {name}", True)
        except ConnectionResetError:
            REPORT.row(f"stalled, {name}", True)
        except OSError as error:
            REPORT.row(f"stalled, {name}", False, error)
        connection.close()


def check_doctor(program, platform, directory):
    """Dumps to the command's doctor."""
    path = os.path.join(directory, "dump")
    dumps = {name: b"".join(pieces) for name, pieces, _ in requests(platform) if sum(map(len, pieces)) < 3 << 20}
    dumps["a megabyte without a path"] = b"GET http://" + b"a" * (1 << 20) + "/\u2028".encode() + b" HTTP/1.1\r\n\r\n"
    dumps["many nonces"] = request(platform, headers=["X-Nonce: a"] * 100_000)
    for name, data in dumps.items():
        with open(path, "wb") as file:
            file.write(data)
        outcome = run([program, "doctor", "--request", path], platform.environment, timeout=60)
        REPORT.row(
            f"doctor, {name}", not outcome.has_trapped and outcome.status in {0, 65, 76, 78, 1} and outcome.seconds < 45,
            outcome)


def check_long_arguments(program, platform, directory):
    """Arguments and names of 20 kB, which the messages about them quote."""
    path = os.path.join(directory, "dump")
    name = "a" * 20_000
    parameters = f'{name}="x",{name}="y"'
    with open(path, "wb") as file:
        file.write(request(platform, authorization="WECHATPAY2-SHA256-RSA2048 " + parameters))
    cases = {"a parameter twice": ["--request", path]}
    for letter in ("a", " ", "-", "aG1 ", "-----BEGIN", "-----END", "\n"):
        cases[f"an argument of {letter!r}"] = [letter * (20_000 // len(letter))]
    for case, arguments in cases.items():
        outcome = run([program, "doctor", *arguments], platform.environment, timeout=60)
        is_right = not outcome.has_trapped and outcome.status != 0 and outcome.seconds < 5
        REPORT.row(f"doctor, {case}", is_right and len(outcome.err) < 200_000, (outcome.seconds, outcome.status))


def check_storage(program, directory):
    """A state file that holds what the sandbox would not have written."""
    zeros = "0" * 200
    trade = {
        "spAppID": "wx1", "spMerchantID": "1900000109", "subMerchantID": "1", "currency": "CNY", "deviceIP": "127.0.0.1",
        "goods": "x", "productID": 2, "sceneID": 1,
    }
    storage = os.path.join(directory, "state.sqlite")
    places = (os.path.join(directory, f"storage-{number}") for number in itertools.count())
    values = {
        "a number that is too long": f"9007199254740992{zeros}e-200", "a fraction": "1.5", "a text": '"x"', "null": "null",
        "a right one": "9223372036854775807", "more than an integer": "9223372036854775808",
    }
    for column in ("attempts", "successTime", "attemptDay"):
        values[f"{column} of bytes"] = "1"
    for name, total in values.items():
        process, environment = start_sandbox(program, next(places), "--storage", storage)
        process.terminate()
        process.wait()
        text = json.dumps(trade)[:-1] + f', "total": {total}}}'
        with sqlite3.connect(storage) as database:
            database.execute("DELETE FROM trade")
            database.execute(
                "INSERT INTO trade (merchantID, outTradeNo, transactionID, organizationID, outUserID, openID, request, state, "
                "debtState, attemptDay, attempts) VALUES (?, 'BIG', '42', 'O1000001', 'S2026001', 'o', ?, 'NOTPAY', 'DEBT', "
                "'2026-09-01', 9223372036854775807)", (environment["WECHATPAY_MCHID"], text))
            if name.endswith("of bytes"):
                database.execute(f"UPDATE trade SET {name.split()[0]} = x'FF'")
        database.close()
        process, environment = start_sandbox(program, next(places), "--storage", storage)
        platform, port = Platform(environment), int(environment["WECHATPAY_BASE_URL"].rsplit(":", 1)[1])
        target = f"/v3/offlineface/transactions/out-trade-no/BIG?sp_mchid={environment['WECHATPAY_MCHID']}"
        target += "&sub_mchid=1&business_product_id=2"
        data, _ = send(port, [request(platform, target=target)])
        # SQLite itself reads bytes as a number or as text.
        wanted = {200} if name == "a right one" else {200, 500} if name.endswith("of bytes") else {500}
        REPORT.row(f"a stored trade with {name}", status(data) in wanted, (wanted, data[:300]))
        data, _ = send(port, [request(platform)])
        REPORT.row(f"the sandbox after a stored trade with {name}", status(data) == 200 and process.poll() is None, data[:300])
        process.terminate()
        process.wait()


def check(program, probe, platform, directory):
    before = REPORT.count
    stalled = threading.Thread(target=check_stalled, args=(platform,))
    stalled.start()
    check_gateway(program, platform)
    check_admin(platform)
    check_doctor(program, platform, directory)
    check_long_arguments(program, platform, directory)
    check_storage(program, directory)
    stalled.join()
    REPORT.section("requests to the sandbox", before)
