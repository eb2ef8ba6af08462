"""Files that are damaged, huge or made by somebody else: rosters, plans, journals, keys and certificates."""

import base64
import datetime
import json
import os
import resource
import signal
import sqlite3
import subprocess

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

import responses
from support import REPORT, RawServer, expect, run

HUGE = 9223372036854775807
PEAK = 400 << 20


def measured(arguments, environment, directory, timeout=120):
    """Runs a program that may take 400 MiB of data, and no more."""
    wrapper = ["sh", "-c", f'ulimit -d {PEAK >> 10}; exec "$@"', "-", *arguments]
    return run(wrapper, environment, directory=directory, timeout=timeout)


def rosters(program, environment, directory):
    head = "out_user_id,class_name,user_name\n"
    cases = {
        "a field of 60 MB": head + "S1," + "x" * 60_000_000 + ",y\nS2026001,a,b\n",
        "a quoted field of 60 MB": head + 'S1,"' + "x" * 60_000_000 + '",y\n',
        "30 million commas": head + "S1" + "," * 30_000_000 + "\n",
        "a million columns": "out_user_id" + ",c" * 1_000_000 + "\nS1" + ",x" * 1_000_000 + "\n",
        "a header of 60 MB": "x" * 60_000_000, "a million quotes": head + "S1,x" + '"' * 1_000_000 + "\n",
        "blanks before quotes": head + "S1," + " " * 500_000 + "x" + '"' * 500_000 + "\n",
        "a million empty lines": head + "\n" * 1_000_000, "NUL": head + "S1\0,x,y\n", "escapes": head + "S\x1b[31m1,\x1b]0;x\x07,y\n",
        "only a header": head, "nothing": "", "one byte": "\xff", "zeros": "\0" * 1000, "a quote": '"',
        "a brace": "{", "a plan that is none": "{}", "not UTF-8": "out_user_id\n\udcff\udcfe\n",
        "escapes in a class": head + "S2026001,\x9b31mred\u202e,\n",
    }
    path = os.path.join(directory, "hostile.csv")
    for name, text in cases.items():
        with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(text)
        for arguments in (["plan", path], ["plan", path, "--skip-invalid"], ["apply", path]):
            journal = os.path.join(directory, "files.sqlite")
            outcome = measured(
                [program, "roster", *arguments, "-o", "O1000001", "--journal", journal], environment, directory)
            expect(f"roster {' '.join(arguments[::2])}, {name}", outcome, {0, 1, 2, 65})
            REPORT.row(f"roster {arguments[0]}, {name}, no escape", b"\x1b" not in outcome.out + outcome.err, outcome)
    expect("roster plan of a directory", run([program, "roster", "plan", directory, "-o", "O1"], environment), {65})


def plans(program, environment, directory):
    roster, path = os.path.join(directory, "roster.csv"), os.path.join(directory, "plan.json")
    journal = os.path.join(directory, "plans.sqlite")
    with open(roster, "w", encoding="utf-8") as file:
        file.write("out_user_id,class_name\nS2026001,x\nS2026002,y\n")
    base = [program, "roster", "plan", roster, "-o", "O1000001", "--journal", journal, "--out", path]
    expect("a plan", run(base, environment), {2})
    with open(path, encoding="utf-8") as file:
        right = json.load(file)
    variants = {name: body for name, body in responses.bodies().items()}
    for key, value in (("rows", HUGE), ("changed", -1), ("failed", 1e300), ("missing", "x"), ("requests", None)):
        wrong = json.loads(json.dumps(right))
        wrong["plan"]["summary"][key] = value
        variants[f"summary {key} {value}"] = json.dumps(wrong).encode()
    for moment in ("9999-12-31T23:59:59.999Z", "-292277022399-01-01T00:00:00.000Z", "x", HUGE, "0001-01-01T00:00:00.000Z"):
        text = json.dumps(right)
        for key in ("made_at", "madeAt"):
            if key in right["plan"]:
                wrong = json.loads(text)
                wrong["plan"][key] = moment
                variants[f"{key} {moment}"] = json.dumps(wrong).encode()
    escapes = json.loads(json.dumps(right))
    escapes["source"]["path"] = "/nowhere/\x1b[31m\nforged"
    variants["escapes in the path"] = json.dumps(escapes).encode()
    for name, data in variants.items():
        with open(path, "wb") as file:
            file.write(data)
        outcome = run([program, "roster", "apply", path, "--journal", journal], environment, timeout=60)
        expect(f"roster apply, plan: {name}", outcome, {0, 1, 65})
        REPORT.row(f"roster apply, plan: {name}, no escape", b"\x1b" not in outcome.out + outcome.err, outcome)


def journals(program, environment, directory):
    roster, journal = os.path.join(directory, "roster.csv"), os.path.join(directory, "journal.sqlite")
    base = ["--journal", journal]

    def fresh():
        for ending in ("", "-wal", "-shm"):
            if os.path.exists(journal + ending):
                os.remove(journal + ending)
        run([program, "roster", "apply", roster, "-o", "O1000001", *base], environment)

    damages = {
        "Int.max in a summary": ("UPDATE run SET summary = ?", (json.dumps(dict.fromkeys(
            ("rows", "faults", "same", "trusted", "changed", "missing", "failed", "requests"), HUGE)),)),
        "a negative summary": ("UPDATE run SET summary = ?", (json.dumps(dict.fromkeys(
            ("rows", "faults", "same", "trusted", "changed", "missing", "failed", "requests"), -1)),)),
        "no summary": ("UPDATE run SET summary = 'x'", ()), "a blob as summary": ("UPDATE run SET summary = x'FF'", ()),
        "a bad date": ("UPDATE run SET started_at = 'yesterday'", ()), "a huge date": ("UPDATE run SET started_at = 1e300", ()),
        "a date of bytes": ("UPDATE run SET started_at = CAST(x'323032362D30312D30312030303A30303A30302E31323380' AS TEXT)", ()),
        "a huge end": ("UPDATE run SET ended_at = 1e300", ()), "an end of NUL": ("UPDATE run SET ended_at = CAST(x'00' AS TEXT)", ()),
        "text as attempts": ("UPDATE entry SET attempts = 'abc', state = 'failed'", ()),
        "huge attempts": ("UPDATE entry SET attempts = 1e300, state = 'failed'", ()),
        "text as time": ("UPDATE entry SET saved_at = 'x', state = 'failed'", ()),
        "a huge time": ("UPDATE entry SET saved_at = 1e300, state = 'failed'", ()),
        "a blob as state": ("UPDATE entry SET state = x'FF'", ()),
        "escapes in a code": ("UPDATE entry SET state = 'failed', code = ?, request_id = ?", ("\x1b[31m", "\x9b31m")),
        "a key of another journal": ("UPDATE binding SET key = 'x', platform = ?", ("\x1b[31m",)),
        "a blob as platform": ("UPDATE binding SET platform = x'FF'", ()),
        "a later migration": ("INSERT INTO grdb_migrations VALUES ('99 later')", ()),
        "a table less": ("DROP TABLE entry", ()), "text as total": ("UPDATE plan SET total = 'x'", ()),
        "text as position": ("INSERT INTO work (plan, position, organization_id, out_user_id) SELECT id, 'x', 'O', 'S' FROM plan", ()),
    }
    for name, (sql, values) in damages.items():
        fresh()
        with sqlite3.connect(journal) as database:
            database.execute(sql, values)
        database.close()
        before = open(journal, "rb").read()
        for command in (["status"], ["history"], ["report", "--html", "-"], ["status", "--format", "json"]):
            outcome = run([program, "roster", *command, *base], environment)
            expect(f"roster {command[0]}, journal with {name}", outcome, {0, 69, 78})
            secret = ["yesterday", "digest"] if command[0] == "history" else []
            REPORT.row(f"roster {command[0]}, journal with {name}, no row", all(text not in outcome.err.decode("utf-8", "replace")
                       for text in secret) and b"\x1b" not in outcome.out + outcome.err, outcome)
        for command in (["plan", roster, "-o", "O1000001"], ["apply", roster, "-o", "O1000001"]):
            outcome = run([program, "roster", *command, *base], environment, timeout=60)
            expect(f"roster {command[0]}, journal with {name}", outcome, {0, 1, 2, 69, 78})
        if name == "a later migration":
            REPORT.row("a later journal is not written", open(journal, "rb").read() == before, "changed")
    for name, data in {
        "zeros": b"\0" * 8192, "text": b"hello", "half": None, "empty": b"", "random": os.urandom(8192),
        "an SQLite header": b"SQLite format 3\0" + b"\xff" * 4096,
    }.items():
        fresh()
        if data is None:
            data = open(journal, "rb").read()[:5000]
        for ending in ("-wal", "-shm"):
            if os.path.exists(journal + ending):
                os.remove(journal + ending)
        with open(journal, "wb") as file:
            file.write(data)
        for command in (["status"], ["history"], ["report", "--html", "-"], ["plan", roster, "-o", "O1000001"]):
            outcome = run([program, "roster", *command, *base], environment)
            expect(f"roster {command[0]}, journal of {name}", outcome, {0, 1, 2, 69, 78})
    other = os.path.join(directory, "other.sqlite")
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE mine (x)")
    database.close()
    for command in (["status"], ["plan", roster, "-o", "O1000001"]):
        outcome = run([program, "roster", *command, "--journal", other], environment)
        expect(f"roster {command[0]} on another program's database", outcome, {78})
    with sqlite3.connect(other) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master")]
    REPORT.row("another program's database is left alone", tables == ["mine"], tables)
    for name, data in (("empty", ""), ("short", "AAAA"), ("text", "x" * 5000), ("a device", None)):
        key = "/dev/zero" if data is None else os.path.join(directory, "key")
        if data is not None:
            with open(key, "w", encoding="utf-8") as file:
                file.write(data)
        outcome = measured(
            [program, "roster", "plan", roster, "-o", "O1000001", "--journal", other + "2", "--journal-key", key], environment,
            directory)
        expect(f"a journal key that is {name}", outcome, {78})


def full_disk(program, environment, directory):
    """A file size limit stands for a disk without room; with root, a file system of 1 MiB is one."""
    place = os.path.join(directory, "small")
    os.makedirs(place)
    roster = os.path.join(directory, "many.csv")
    with open(roster, "w", encoding="utf-8") as file:
        file.write("out_user_id,class_name\n" + "".join(f"X{index:0120},x\n" for index in range(20_000)))
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", place], stderr=subprocess.DEVNULL, check=False).returncode == 0
    try:
        command = [program, "roster", "plan", roster, "-o", "O1000001", "--rate", "100000", "--concurrency", "64",
                   "--journal", os.path.join(place, "j.sqlite")]
        if mounted:
            outcome = run(command, environment, timeout=120)
            expect("roster with a full disk", outcome, {69})
            REPORT.row("roster with a full disk says so", b"full" in outcome.err or "磁盘".encode() in outcome.err, outcome)
        else:
            limited = ["sh", "-c", 'ulimit -f 400; trap "" XFSZ; exec "$@"', "-", *command]
            expect("roster with a file that may not grow", run(limited, environment, timeout=120), {69})
    finally:
        if mounted:
            subprocess.run(["umount", place], check=False)


def certificate(key, size):
    """A certificate with so many bytes of names."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Tenpay.com sign")])
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(0x1234567890ABCDEF1234567890ABCDEF12345678).not_valid_before(now)
    builder = builder.not_valid_after(now + datetime.timedelta(days=365))
    if size:
        names = [x509.DNSName(f"a{index}.example.com") for index in range(size // 20)]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def keys(program, probe, platform, directory):
    place = os.path.join(directory, "keys")
    os.makedirs(place)
    small = certificate(platform.key, 0)
    for name, data in (("certificate.pem", small), ("private.pem", open(platform.environment["WECHATPAY_PRIVATE_KEY"], "rb").read()),
                       ("public.pem", open(platform.environment["WECHATPAY_PLATFORM_KEY"], "rb").read())):
        with open(os.path.join(place, name), "wb") as file:
            file.write(data)
    outcome = run([probe, "keys", place], platform.environment, timeout=600)
    lines = [json.loads(line) for line in outcome.out.splitlines() if line.startswith(b"{")]
    count = lines[-1]["row"] if lines else 0
    REPORT.row(f"keys cut and changed at every byte: {count} texts", outcome.status == 0 and count > 5000, outcome)
    path = os.path.join(directory, "cut.pem")
    pem = open(platform.environment["WECHATPAY_PRIVATE_KEY"], "rb").read()
    der = base64.b64decode(b"".join(pem.splitlines()[1:-1]))
    for name, data in [(f"cut at {length}", pem[:length]) for length in range(0, len(pem) - 60, 80)] + [
        ("DER", der), ("half of a DER", der[:len(der) // 2]), ("zeros", b"\0" * 100_000), ("a megabyte", pem * 600), ("not UTF-8", b"\xff" + pem),
        ("one block of a megabyte", b"-----BEGIN PRIVATE KEY-----\n" + (b"A" * 64 + b"\n") * 16_000 + b"-----END PRIVATE KEY-----\n"),
    ]:
        with open(path, "wb") as file:
            file.write(data)
        for variable in ("WECHATPAY_PRIVATE_KEY", "WECHATPAY_PLATFORM_KEY"):
            settings = dict(platform.environment, **{variable: path})
            outcome = run([program, "sign" if "PRIVATE" in variable else "seal", *(
                ["GET", "/v3/x"] if "PRIVATE" in variable else ["x"])], settings)
            # A key is a key as soon as its last line is there; DER is read too.
            wanted = {0, 78} if name == "a megabyte" else {0} if (name, variable) == ("DER", "WECHATPAY_PRIVATE_KEY") else {78}
            expect(f"{variable} {name}", outcome, wanted)
            REPORT.row(f"{variable} {name}, in time", outcome.seconds < 10, outcome.seconds)
    for size in (10_000, 100_000, 1_000_000):
        listed = {"data": [{
            "serial_no": "1234567890ABCDEF1234567890ABCDEF12345678", "effective_time": "2026-01-01T00:00:00+08:00",
            "expire_time": "2031-01-01T00:00:00+08:00",
            "encrypt_certificate": platform.encrypt(certificate(platform.key, size), associated_data="certificate"),
        }]}
        data = json.dumps(listed).encode()
        server = RawServer(lambda head, body: platform.response(data))
        settings = {key: value for key, value in platform.environment.items() if not key.startswith("WECHATPAY_PLATFORM_KEY")}
        outcome = run([program, "certificates", "list"], dict(settings, WECHATPAY_BASE_URL=server.url), timeout=120)
        expect(f"a downloaded certificate of {size} bytes", outcome, {0, 1, 69, 76, 78})
        REPORT.row(f"a downloaded certificate of {size} bytes, in time", outcome.seconds < 20, outcome.seconds)
        server.close()


def inputs(program, environment, directory):
    """Files where a text or a small one is expected."""
    for arguments in (
        ["call", "POST", "v3/x", "--json", "@/dev/zero"], ["seal", "@/dev/zero"], ["sign", "GET", "/x", "--body", "@/dev/zero"],
        ["doctor", "--request", "/dev/zero"], ["notify", "decrypt", "/dev/zero"], ["doctor", "--offline", "--config", "/dev/zero"],
        ["call", "GET", "v3/x", "--private-key", "/dev/zero"], ["call", "GET", "v3/x", "--ca-file", "/dev/zero"],
        ["roster", "apply", directory, "--source", "/dev/null"],
    ):
        outcome = measured([program, *arguments], environment, directory, timeout=60)
        expect(" ".join(arguments), outcome, {1, 64, 65, 78})
    path = os.path.join(directory, "input.json")
    for name, data in responses.bodies().items():
        with open(path, "wb") as file:
            file.write(data)
        for arguments in (["--json", f"@{path}"], ["--json", f"@{path}", "--seal", "a"]):
            outcome = run([program, "call", "POST", "v3/security/echo", *arguments], environment, timeout=60)
            expect(f"call {arguments[0]} {len(arguments)}, {name}", outcome, {0, 3, 64, 65, 69, 75})
        for arguments in (["--resource", f"@{path}"],):
            outcome = run(
                [program, "notify", "send", "A.B", "--to", "http://127.0.0.1:1", *arguments], environment, timeout=60)
            expect(f"notify send --resource, {name}", outcome, {65, 69})
        outcome = run([program, "doctor", "--offline", "--config", path], environment, timeout=60)
        expect(f"doctor --config, {name}", outcome, {0, 78})
    with open(path, "wb") as file:
        file.write("赵一诺".encode("gb18030"))
    expect("seal of text that is not UTF-8", run([program, "seal", f"@{path}"], environment), {65})


def closed_pipes(program, environment, directory):
    """A reader of standard output that closes the pipe before anything is written."""
    ids = os.path.join(directory, "ids")
    with open(ids, "w", encoding="utf-8") as file:
        file.write("S2026001\n" * 200)
    for arguments in (
        ["user", "list", "--ids", ids, "-o", "O1000001"], ["user", "show", "S2026001", "-o", "O1000001", "--format", "json"],
        ["completions", "bash"], ["doctor"],
    ):
        reading, writing = os.pipe()
        os.close(reading)
        process = subprocess.Popen(
            [program, *arguments], stdout=writing, stderr=subprocess.PIPE, env={**os.environ, **environment})
        os.close(writing)
        text = process.communicate(timeout=60)[1].decode()
        is_quiet = "Error Domain" not in text and "NSCocoa" not in text and "error" not in text
        REPORT.row(f"a closed pipe, {arguments[0]}", process.returncode in {141, -signal.SIGPIPE} and is_quiet, (process.returncode, text))


def check(program, probe, platform, directory):
    before = REPORT.count
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    rosters(program, platform.environment, directory)
    plans(program, platform.environment, directory)
    journals(program, platform.environment, directory)
    full_disk(program, platform.environment, directory)
    keys(program, probe, platform, directory)
    inputs(program, platform.environment, directory)
    closed_pipes(program, platform.environment, directory)
    REPORT.section("files", before)
