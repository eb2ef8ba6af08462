"""Responses that no platform should send, to the command and to the library."""

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor

from support import REPORT, RawServer, expect, run

UNAVAILABLE, UNKNOWN, UNVERIFIED = 69, 75, 76
BODY = b'{"code":"X","message":"y"}'


def plain(status, *headers, body=BODY, length=True):
    lines = [b"HTTP/1.1 " + status, *headers]
    if length:
        lines.append(b"Content-Length: " + str(len(body)).encode())
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def statuses():
    """Status lines: bytes, and how a GET ends. A PATCH that was sent is always unknown."""
    for text in (b"000 X", b"001 X", b"042 X", b"099 X", b"000", b"000 "):
        yield text, plain(text), {UNAVAILABLE}
        yield text + b" without a body", plain(text, body=b""), {UNAVAILABLE}
    for text in (b"100 Continue", b"102 P", b"103 Early", b"199 X"):
        yield text, plain(text, body=b"", length=False), {UNAVAILABLE}
        yield text + b" with a body", plain(text), {UNAVAILABLE}
    yield b"101 Switching", plain(b"101 Switching Protocols", b"Upgrade: h2c", b"Connection: Upgrade"), {
        UNAVAILABLE, UNVERIFIED}
    yield b"1000 times 100", plain(b"100 Continue", body=b"", length=False) * 1000 + plain(b"200 OK"), {UNVERIFIED}
    for text in (b"200 OK", b"202 A", b"204 No Content", b"206 P", b"299 X"):
        yield text + b" with a body", plain(text), {UNVERIFIED, UNAVAILABLE}
        yield text + b" without a body", plain(text, body=b""), {UNVERIFIED}
    for text in (b"300 M", b"301 M", b"302 F", b"303 S", b"304 N", b"307 T", b"308 P", b"399 X"):
        yield text, plain(text), {UNVERIFIED, UNAVAILABLE}
        yield text + b" with Location", plain(text, b"Location: http://127.0.0.1:1/"), {UNVERIFIED, UNAVAILABLE}
        yield text + b" with a relative Location", plain(text, b"Location: ../x"), {UNVERIFIED, UNAVAILABLE}
        yield text + b" with a bad Location", plain(text, b"Location: http://[::/%zz"), {UNVERIFIED, UNAVAILABLE}
    for text in (b"500 E", b"599 X", b"600 X", b"700 X", b"999 X"):
        yield text, plain(text), {UNAVAILABLE}
    for text in (
        b"1000 X", b"99999 X", b"65636 X", b"4294967396 X", b"9223372036854775807 X", b"-1 X", b"-200 OK", b"+200 OK",
        b"2e2 OK", b"0x200 OK", b"20 OK", b"2 OK", b"", b" ", b"OK", b"\xd9\xa2\xd9\xa0\xd9\xa0 OK", b"200.0 OK",
        b"9" * 400 + b" X",
    ):
        yield text[:30] + b" (status line)", plain(text), {UNAVAILABLE}


def framing():
    """Framing of bodies, and bytes that are not HTTP."""
    large = (b"9223372036854775807", b"9223372036854775808", b"18446744073709551615", b"18446744073709551616",
             b"1" + b"0" * 30, b"9" * 400, b"-1", b"+26", b"1e3", b"", b"abc", b"\xd9\xa3", b"0x1A", b"26, 26", b"26 26")
    for value in large:
        yield b"Content-Length " + value[:24], plain(
            b"200 OK", b"Content-Length: " + value, length=False), {UNVERIFIED, UNAVAILABLE}
    for name, lines in (
        (b"twice the same", [b"Content-Length: 26", b"Content-Length: 26"]),
        (b"twice, different", [b"Content-Length: 26", b"Content-Length: 5"]),
        (b"with chunks", [b"Content-Length: 26", b"Transfer-Encoding: chunked"]),
        (b"too long", [b"Content-Length: 2600"]), (b"too short", [b"Content-Length: 3"]),
    ):
        yield b"Content-Length " + name, plain(b"200 OK", *lines, length=False), {UNVERIFIED, UNAVAILABLE}
    for name, chunks in (
        (b"none", b""), (b"no last", b"3\r\nabc\r\n"), (b"negative", b"-1\r\nabc\r\n0\r\n\r\n"),
        (b"huge", b"FFFFFFFFFFFFFFFF\r\nabc"), (b"larger than that", b"1FFFFFFFFFFFFFFFF\r\nabc"),
        (b"largest signed", b"7FFFFFFFFFFFFFFF\r\nabc"), (b"no number", b"xyz\r\nabc\r\n0\r\n\r\n"),
        (b"too short", b"1\r\nabc\r\n0\r\n\r\n"), (b"extension", b"3;" + b"x" * 70000 + b"\r\nabc\r\n0\r\n\r\n"),
        (b"trailers", b"3\r\nabc\r\n0\r\nWechatpay-Serial: x\r\nX: y\r\n\r\n"),
        (b"bad trailers", b"3\r\nabc\r\n0\r\nno colon\r\n\r\n"), (b"rest", b"0\r\n\r\nHTTP/1.1 000 X\r\n\r\n"),
        (b"million of one byte", b"1\r\na\r\n" * 1_000_000 + b"0\r\n\r\n"),
    ):
        yield b"chunks: " + name, plain(
            b"200 OK", b"Transfer-Encoding: chunked", body=chunks, length=False), {UNVERIFIED, UNAVAILABLE}
    for name, data in (
        (b"nothing", b""), (b"one byte", b"H"), (b"half a head", b"HTTP/1.1 200 OK\r\nX: "), (b"zeros", b"\0" * 100),
        (b"binary", bytes(range(256)) * 10), (b"HTTP/0.9", b"<html>"), (b"HTTP/1.0", b"HTTP/1.0 200 OK\r\n\r\nx"),
        (b"HTTP/2.0", b"HTTP/2.0 200 OK\r\n\r\n"), (b"HTTP/9.9", b"HTTP/9.9 200 OK\r\n\r\n"),
        (b"HTTP/-1.1", b"HTTP/-1.1 200 OK\r\n\r\n"), (b"h2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        (b"a request", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"), (b"line feeds alone", b"HTTP/1.1 200 OK\nX: y\n\nx"),
        (b"a status line of 1 MB", b"HTTP/1.1 200 " + b"x" * (1 << 20) + b"\r\n\r\n"),
        (b"no end of lines", b"x" * (1 << 20)), (b"TLS", b"\x15\x03\x03\x00\x02\x02\x28"), (b"reset", None),
        (b"two responses", plain(b"200 OK") * 2), (b"000 after a response", plain(b"200 OK") + plain(b"000 X")),
        (b"000 after 100", plain(b"100 Continue", body=b"", length=False) + plain(b"000 X")),
        (b"101 after 100", plain(b"100 Continue", body=b"", length=False) + plain(b"101 X", b"Upgrade: x")),
    ):
        yield name, data, {UNVERIFIED, UNAVAILABLE}


NUMBERS = (
    b"", b" ", b"0", b"-0", b"-1", b"+1", b"00000000000000000001", b"1e3", b"1.5", b"NaN", b"inf", b"-inf", b"0x10",
    b"2147483648", b"4294967295", b"4294967296", b"9223372036854775806", b"9223372036854775807",
    b"-9223372036854775807", b"-9223372036854775808", b"-9223372036854775809", b"18446744073709551616",
    b"1" + b"0" * 30, b"9" * 400, b"1" + b"0" * 400, b"\xd9\xa1\xd9\xa2", b"\xef\xbc\x91", b"\xff\xfe", b"1 2", b"1,2",
    b"1\t", b"Fri, 31 Dec 9999 23:59:59 GMT", b"Mon, 01 Jan 0001 00:00:00 GMT", b"Thu, 01 Jan 1970 00:00:00 GMT",
    b"Sat, 01 Jan 292277026596 00:00:00 GMT", b"Sat, 99 Foo 2026 99:99:99 GMT", b"Sat, 01 Jan -2026 00:00:00 GMT",
)
NUMERIC_HEADERS = (b"Retry-After", b"Date", b"Wechatpay-Timestamp", b"Age", b"Keep-Alive", b"Content-Range")


def headers():
    """Values of headers that something may count with."""
    signed = [b"Wechatpay-Nonce: n", b"Wechatpay-Serial: PUB_KEY_ID_0", b"Wechatpay-Signature: eA=="]
    for name in NUMERIC_HEADERS:
        for value in NUMBERS:
            line = name + b": " + value
            if name == b"Wechatpay-Timestamp":
                yield line[:60], plain(b"200 OK", line, *signed), {UNVERIFIED, UNAVAILABLE}
            else:
                # An HTTP parser may refuse the value itself.
                yield b"429 " + line[:60], plain(b"429 X", line), {UNAVAILABLE}
    yield b"Retry-After twice", plain(b"429 X", b"Retry-After: 0", b"Retry-After: 9" + b"9" * 30), {UNAVAILABLE}
    yield b"10,000 headers", plain(b"200 OK", *[b"X%d: y" % index for index in range(10_000)]), {
        UNVERIFIED, UNAVAILABLE}
    yield b"a header of 1 MB", plain(b"200 OK", b"X: " + b"y" * (1 << 20)), {UNVERIFIED, UNAVAILABLE}
    yield b"Request-ID with an escape", plain(b"500 X", b"Request-ID: a\x1b[31mred"), {UNAVAILABLE}
    yield b"Content-Type of bytes", plain(b"500 X", b"Content-Type: \xff\xfe"), {UNAVAILABLE}
    for coding in (b"gzip", b"deflate", b"br", b"identity", b"gzip, gzip"):
        yield b"Content-Encoding " + coding, plain(b"200 OK", b"Content-Encoding: " + coding), {UNVERIFIED}


def deep(opening, closing, inner=b"1", depth=1_000_000):
    return opening * depth + inner + closing * depth


def bodies():
    """JSON that a reader may not survive."""
    return {
        "arrays 10^6 deep": deep(b"[", b"]"), "objects 10^6 deep": deep(b'{"a":', b"}"),
        "arrays 10^6 deep, not closed": b"[" * 1_000_000, "arrays 511 deep": deep(b"[", b"]", depth=511),
        "arrays 100,000 deep": deep(b"[", b"]", depth=100_000),
        "a member 10^6 deep": b'{"out_user_id":"S1","organization_id":"O1","x":' + deep(b"[", b"]") + b"}",
        "detail 10^6 deep": b'{"code":"X","message":"y","detail":' + deep(b'{"a":', b"}") + b"}",
        "empty": b"", "null": b"null", "a number": b"1", "1e400": b'{"total":1e400}', "-1e400": b'{"a":-1e400}',
        "a number of 10^6 digits": b'{"a":' + b"9" * 1_000_000 + b"}", "1e-400": b'{"a":1e-400}',
        "an integer with an exponent": b'{"code":9007199254740992' + b"0" * 200 + b'e-200,"total":1}',
        "Int.max": b'{"a":9223372036854775807}', "beyond Int": b'{"a":9223372036854775808}', "-0": b'{"a":-0}',
        "NaN": b'{"a":NaN}', "not UTF-8": b'{"a":"\xff"}', "NUL": b'{"a":"\\u0000"}', "raw NUL": b'{"a":"\0"}',
        "half a surrogate": b'{"a":"\\ud800"}', "both halves swapped": b'{"a":"\\udc00\\ud800"}',
        "a key twice": b'{"code":"A","code":"B"}', "a mark": b'\xef\xbb\xbf{"code":"A"}',
        "UTF-16": '{"code":"A"}'.encode("utf-16"), "100,000 members": (
            b"{" + b",".join(b'"k%d":%d' % (index, index) for index in range(100_000)) + b"}"),
        "a text of 10 MB": b'{"message":"' + b"x" * 10_000_000 + b'"}',
        "digits of 10 MB": b'{"code":"X","message":"' + b"1" * 10_000_000 + b'"}',
        "escapes": b'{"code":"X","message":"\\u001b[31mred\\u0007"}',
    }


def check_command(program, environment):
    """Each response to one GET and one PATCH of the command."""
    def one(row):
        name, data, expected = row
        server = RawServer(lambda head, body: data)
        settings = dict(environment, WECHATPAY_BASE_URL=server.url)
        label = name.decode("latin-1")
        outcome = run([program, "call", "GET", "v3/hostile"], settings, timeout=60)
        expect(f"call GET, {label}", outcome, expected)
        if data is not None and data.startswith(b"HTTP/1.1 0"):
            REPORT.row(f"call GET, {label}, sent once", server.requests == 1, server.requests)
        outcome = run([program, "call", "PATCH", "v3/hostile", "--json", "{}"], settings, timeout=60)
        is_refusal = data is not None and data.startswith(b"HTTP/1.1 429")
        expect(f"call PATCH, {label}", outcome, {UNAVAILABLE, UNKNOWN} if is_refusal else {UNKNOWN})
        server.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one, [*statuses(), *framing(), *headers()]))


def check_signed(program, platform):
    """Bodies that verify, to the command's readers."""
    current = {}
    server = RawServer(lambda head, body: current["bytes"])
    settings = dict(platform.environment, WECHATPAY_BASE_URL=server.url)
    for name, body in bodies().items():
        current["bytes"] = platform.response(body)
        outcome = run([program, "call", "GET", "v3/hostile"], settings, timeout=60)
        expect(f"signed, call GET, {name}", outcome, {0})
        outcome = run([program, "user", "show", "S1", "-o", "O1"], settings, timeout=60)
        expect(f"signed, user show, {name}", outcome, {1, 0} if "member" in name else {1})
        current["bytes"] = platform.response(body, status=b"400 Bad Request")
        outcome = run([program, "call", "GET", "v3/hostile"], settings, timeout=60)
        expect(f"signed 400, {name}", outcome, {3})
        REPORT.row(f"signed 400, {name}, no escape", b"\x1b" not in outcome.err + outcome.out, outcome)
        current["bytes"] = platform.response(body)
        without = {name: value for name, value in settings.items() if not name.startswith("WECHATPAY_PLATFORM_KEY")}
        outcome = run([program, "certificates", "list"], without, timeout=60)
        expect(f"signed, certificates list, {name}", outcome, {1, 76})
    server.close()


def check_library(probe, platform):
    """All responses to the library's own calls: the program prints a line for each call of each row."""
    rows = [data for _, data, _ in [*statuses(), *framing(), *headers()]]
    rows += [platform.response(body) for body in bodies().values()]
    rows += [platform.response(body, status=b"400 Bad Request") for body in bodies().values()]

    def respond(head, body):
        return rows[int(re.search(rb"(?:hostile/|organizations/O)([0-9]+)", head).group(1))]

    server = RawServer(respond)
    settings = dict(platform.environment, WECHATPAY_BASE_URL=server.url)
    outcome = run([probe, "responses", str(len(rows))], settings, timeout=900)
    lines = [json.loads(line) for line in outcome.out.splitlines() if line.startswith(b"{")]
    REPORT.row("the library ended by itself", outcome.status == 0 and not outcome.has_trapped, outcome.err[-500:])
    seen = {(line["row"], line["call"]) for line in lines}
    for row in range(len(rows)):
        for call in ("get", "patch", "post", "promise", "blocking", "upload", "download", "user"):
            REPORT.row(f"library, {call}, row {row}", (row, call) in seen, "no result")
    for line in lines:
        # What was sent without a response that verifies may have been carried out.
        data = rows[line["row"]]
        if line["call"] in ("patch", "post") and line["code"] in ("transport_failed", "missing_signature"):
            # A kept-alive connection that closed meanwhile: nothing left.
            wanted = line.get("left", True)
            REPORT.row(f"library, {line['call']}, row {line['row']}: {data and data[:40]}", line["unknown"] == wanted, line)
    server.close()


def check(program, probe, platform, _):
    before = REPORT.count
    check_command(program, platform.environment)
    check_signed(program, platform)
    REPORT.section("responses to the command", before)
    before = REPORT.count
    if probe and os.path.exists(probe):
        check_library(probe, platform)
    REPORT.section("responses to the library", before)
