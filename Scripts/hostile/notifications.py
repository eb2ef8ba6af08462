"""Notifications with headers and bodies that no platform sends, to the command and to the library's receiver; and
endpoints that respond to the sandbox's own notifications with anything."""

import base64
import json
import os
import time
import urllib.request

import responses
from support import REPORT, RawServer, expect, run, start_sandbox

NUMBERS = [value.decode("latin-1") for value in responses.NUMBERS if b"\xff" not in value] + [
    "-9223372036854775808", "1" * 400, "+1", "1e3", "0001790000000", "\u0661\u0667\u0669\u0660", "1790000000 ",
    "9999999999", "253402300799", "253402300800", "253402300800999",
]


def body(platform, resource=b'{"out_user_id":"S1"}', **changes):
    envelope = {
        "id": "EV-1", "create_time": "2026-09-21T22:15:00+08:00", "resource_type": "encrypt-resource",
        "event_type": "FACEPAY.USER_STATE_CHANGE", "summary": "s",
        "resource": dict(platform.encrypt(resource), original_type="facepay"),
    }
    envelope.update(changes)
    return json.dumps(envelope).encode()


def deliveries(platform):
    """Headers, body, the statuses of the receiver, and those of the command."""
    good = body(platform)
    yield "right", platform.headers(good), good, {200}, {0}
    for value in NUMBERS:
        # Signed as it stands: only the timestamp itself is wrong, or far away.
        yield f"timestamp {value[:40]!r}", platform.headers(good, timestamp=value), good, {401}, None
        for name in ("Content-Length", "Retry-After", "Date", "Age"):
            yield f"{name} {value[:40]!r}", dict(platform.headers(good), **{name: value}), good, {200}, None
    for name in ("Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature"):
        for value in ("", " ", "\u00e9", "\x1b[31m", "A" * 100_000):
            yield f"{name} {value[:10]!r}", dict(platform.headers(good), **{name: value}), good, {401}, {65, 76}
        yield f"without {name}", {
            key: value for key, value in platform.headers(good).items() if key != name}, good, {401}, {65, 76}
    bodies = dict(responses.bodies())
    for name, data in bodies.items():
        yield f"body: {name}", platform.headers(data), data, {400}, {65, 76}
        sealed = body(platform, data)
        yield f"resource: {name}", platform.headers(sealed), sealed, {200}, {0}
    for name, value in (
        ("algorithm", dict(platform.encrypt(b"{}"), algorithm="AEAD_AES_128_CBC")),
        ("ciphertext", dict(platform.encrypt(b"{}"), ciphertext="")),
        ("short ciphertext", dict(platform.encrypt(b"{}"), ciphertext="AAAA")),
        ("nonce", dict(platform.encrypt(b"{}"), nonce="")), ("long nonce", dict(platform.encrypt(b"{}"), nonce="x" * 9999)),
        ("list", []), ("null", None),
    ):
        data = body(platform, resource=b"{}", **{})
        data = json.dumps(dict(json.loads(data), resource=value)).encode()
        yield f"resource with another {name}", platform.headers(data), data, {400, 500}, {65, 76, 78}
    for value in ("", "9999-99-99T99:99:99Z", "2026", 9223372036854775807, None, "-292277022399-01-01T00:00:00Z"):
        data = body(platform, create_time=value)
        yield f"create_time {value}", platform.headers(data), data, {200, 400}, {0, 65, 76}
    data = body(platform, id="EV\x1b[31m", event_type="A\u202eB\x07")
    yield "escapes in id and event", platform.headers(data), data, {200}, {0}


def dump(headers, data):
    lines = ["POST /notify HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode("utf-8", "replace") + b"\r\n\r\n" + data


def check_receivers(program, probe, platform, directory):
    rows = list(deliveries(platform))
    text = "".join(
        json.dumps({"headers": list(headers.items()), "body": base64.b64encode(data).decode()}) + "\n"
        for _, headers, data, _, _ in rows
    )
    outcome = run([probe, "receive"], platform.environment, text.encode(), timeout=300)
    lines = [json.loads(line) for line in outcome.out.splitlines() if line.startswith(b"{")]
    REPORT.row("the receiver ended by itself", outcome.status == 0 and not outcome.has_trapped, outcome.err[-500:])
    for index, (name, _, _, wanted, _) in enumerate(rows):
        found = lines[index]["status"] if index < len(lines) else None
        # The same id again has the same response.
        REPORT.row(f"receiver, {name}", found in wanted | ({200} if 200 in wanted else set()), (wanted, found))
    path = os.path.join(directory, "notification")
    for name, headers, data, _, wanted in rows:
        with open(path, "wb") as file:
            file.write(dump(headers, data))
        outcome = run([program, "notify", "decrypt", path], platform.environment)
        # Where a length of its own is in the dump, it may not fit.
        expect(f"notify decrypt, {name}", outcome, wanted or {0, 65, 76})
        REPORT.row(f"notify decrypt, {name}, no escape", b"\x1b" not in outcome.err, outcome.err)
    for name, value in (
        ("AEAD_AES_256_GCM", "AEAD_AES_256_GCM"), ("another algorithm", "AEAD_SM4_GCM"), ("no algorithm", None),
    ):
        envelope = json.loads(body(platform))
        envelope["resource"]["algorithm"] = value
        outcome = run([program, "notify", "decrypt", "-"], platform.environment, json.dumps(envelope).encode())
        expect(f"notify decrypt of a bare body, {name}", outcome, {0} if name == "AEAD_AES_256_GCM" else {65})


def check_endpoints(program, directory):
    """What an endpoint responds to a notification with: the sandbox lives, and 2xx alone is a delivery."""
    rows = [*responses.statuses(), *responses.framing()]
    sandbox, environment = start_sandbox(
        program, os.path.join(directory, "endpoints"), "--notification-time-scale", "1000")

    def admin(path, value=None):
        request = urllib.request.Request(
            environment["WECHATPAY_SANDBOX_ADMIN_URL"] + path, data=None if value is None else json.dumps(value).encode(),
            headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.loads(response.read())

    server = RawServer(lambda head, _: rows[int(head.split(b" ")[1][1:])][1])
    ids = []
    try:
        for index in range(len(rows)):
            ids.append(admin("/notifications", {"url": f"{server.url}/{index}"})["id"])
        for _ in range(200):
            listed = {entry["id"]: entry for entry in admin("/notifications")["notifications"]}
            if all(listed[key]["attempts"] for key in ids):
                break
            time.sleep(0.2)
        for key, (name, data, _) in zip(ids, rows):
            label, attempts = name.decode("latin-1"), listed[key]["attempts"]
            REPORT.row(f"endpoint, {label}, tried", bool(attempts), listed[key])
            status = attempts[0].get("status") if attempts else None
            wanted = listed[key]["state"] == ("delivered" if status is not None and 200 <= status < 300 else "pending")
            REPORT.row(f"endpoint, {label}, {status}", wanted, listed[key])
            if data is not None and data.startswith(b"HTTP/1.1 0"):
                REPORT.row(f"endpoint, {label}, failed", status is None and attempts[0]["error"], listed[key])
            outcome = run([
                program, "notify", "send", "FACEPAY.USER_STATE_CHANGE", "--to", f"{server.url}/{ids.index(key)}"],
                environment, timeout=30)
            expect(f"notify send, {label}", outcome, {0, 3, 69})
        REPORT.row("the sandbox of the endpoints still runs", sandbox.poll() is None, sandbox.poll())
    except OSError as error:
        REPORT.row("the sandbox of the endpoints responds", False, error)
    finally:
        sandbox.terminate()
        sandbox.wait()
        server.close()


def check(program, probe, platform, directory):
    before = REPORT.count
    check_receivers(program, probe, platform, directory)
    REPORT.section("notifications", before)
    before = REPORT.count
    check_endpoints(program, directory)
    REPORT.section("endpoints of notifications", before)
