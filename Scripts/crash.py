"""Kills `wechatpay roster apply` at random moments, while the sandbox throws faults, and counts what was sent.

With --restart, workers share a journal in PostgreSQL, whose server is restarted now and then; its address is in
WECHATPAY_TEST_POSTGRES. At the end the platform must equal the file, and there must be no more PATCHes than users that changed, those in
flight at each kill, and faults after the work was done.
"""

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

SCHOOL = "O1000001"
# Faults before the work was done, and after.
BEFORE = ["cut_before_work", "rate_limited", "system_error", "bad_gateway"]
AFTER = [
    "cut_after_work", "cut_short", "system_error_after_work", "bad_signature", "probe_signature", "no_signature",
    "stale_timestamp", "unknown_serial",
]
HARMLESS = ["latency", "duplicated_response"]


def admin(method, path, value=None):
    request = urllib.request.Request(
        os.environ["WECHATPAY_SANDBOX_ADMIN_URL"] + path,
        method=method,
        data=None if value is None else json.dumps(value).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        text = response.read()
    return json.loads(text) if text else None


def start_sandbox(program, directory):
    """Starts a sandbox and takes its environment over."""
    log = open(os.path.join(directory, "sandbox.log"), "wb")
    process = subprocess.Popen(
        [program, "sandbox", "--write-credentials", os.path.join(directory, "sandbox"), "--port", "0", "--admin-port", "0", "--quiet"],
        stdout=log, stderr=log,
    )
    path = os.path.join(directory, "sandbox", "wechatpay.json")
    for _ in range(600):
        if process.poll() is not None:
            sys.exit("crash: the sandbox did not start:\n" + open(log.name, encoding="utf-8").read())
        # The environment file is written last.
        if os.path.exists(os.path.join(directory, "sandbox", "wechatpay.env")):
            break
        time.sleep(0.1)
    with open(path, encoding="utf-8") as file:
        for name, value in json.load(file)["wechatpay"].items():
            os.environ["WECHATPAY_" + name.upper()] = value
    return process


def name(index):
    return "学生" + "".join("零一二三四五六七八九"[int(digit)] for digit in str(index))


def fill(count):
    """Makes a school of so many pupils."""
    def add(index):
        admin("POST", f"/organizations/{SCHOOL}/users", {
            "out_user_id": f"P{index:06}", "user_name": name(index), "class_name": "高中一年一班",
            "phone": f"138{index:08}",
        })

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(count)))


def write_roster(path, count, generator):
    """The school's file: two of three pupils changed class, one of ten the name, one of five has a phone to push."""
    rows = {}
    for index in range(count):
        moved = generator.random() < 2 / 3
        renamed = generator.random() < 0.1
        phone = f"139{index:08}" if generator.random() < 0.2 else ""
        rows[f"P{index:06}"] = (
            name(index) + ("新" if renamed else ""), "高中二年一班" if moved else "高中一年一班", phone,
        )
    header = ("out_user_id", "user_name", "class_name", "phone")
    if path.endswith(".xlsx"):
        write_workbook(path, header, rows)
        return rows
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(",".join(cells) + "\n" for cells in [header, *((user, *row) for user, row in rows.items())])
    return rows


def write_workbook(path, header, rows):
    """The same rows in a workbook, below a title, with phones as numbers."""
    import openpyxl  # pylint: disable=import-outside-toplevel

    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("名册")
    sheet.append(["第一中学名册"])
    sheet.append(header)
    for user, row in rows.items():
        sheet.append([user, row[0], row[1], int(row[2]) if row[2] else None])
    workbook.save(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--users", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--concurrency", type=int, default=16)
    parser.add_argument("--seed", type=int, default=20260901)
    parser.add_argument("--workbook", action="store_true", help="the file is an .xlsx workbook; needs openpyxl")
    parser.add_argument("--workers", type=int, default=1, help="how many apply the plan at once")
    parser.add_argument("--restart", help="the command that restarts the journal's PostgreSQL server")
    options = parser.parse_args()
    generator = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as directory:
        sandbox = start_sandbox(options.program, directory)
        try:
            run(options, generator, directory)
        finally:
            sandbox.terminate()
            sandbox.wait()


def run(options, generator, directory):
    begin = time.monotonic()
    fill(options.users)
    roster = os.path.join(directory, "roster.xlsx" if options.workbook else "roster.csv")
    plan = os.path.join(directory, "plan.json")
    rows = write_roster(roster, options.users, generator)
    journal = os.path.join(directory, "journal.sqlite")
    common = [
        "--journal", os.environ["WECHATPAY_TEST_POSTGRES"] if options.restart else journal,
        "--journal-key", journal + ".key", "--rate", "100000", "--concurrency", str(options.concurrency),
    ]
    print(f"crash: {options.users} users, {time.monotonic() - begin:.0f} s to make them; seed {options.seed}")

    kinds = BEFORE + AFTER + HARMLESS
    for index, kind in enumerate(kinds):
        # Rules are tried one after the other: together they are 5 %.
        admin("POST", "/faults", {
            "fault": kind, "seconds": 0, "probability": 0.05 / len(kinds), "seed": options.seed + index,
        })

    status = subprocess.run(
        [options.program, "roster", "plan", roster, "-o", SCHOOL, "--out", plan] + common,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
    ).returncode
    with open(plan, encoding="utf-8") as file:
        changed = len(json.load(file)["plan"]["items"])
    expected = sum(row != (name(int(user[1:])), "高中一年一班", "") for user, row in rows.items())
    assert status == 2 and changed == expected, (status, changed, expected)
    print(f"crash: planned {changed} changes, {time.monotonic() - begin:.0f} s")

    messages = os.path.join(directory, "messages")

    def start():
        with open(messages, "ab") as errors:
            return subprocess.Popen(
                [options.program, "roster", "apply", plan] + common, stdout=subprocess.DEVNULL, stderr=errors
            )

    def check(status):
        # 1 is that some users failed: the faults are many. Whatever else was not asked for.
        if status not in (0, 1):
            with open(messages, encoding="utf-8", errors="replace") as file:
                others = [line for line in file if not line.startswith("{")]
            sys.exit(f"crash: FAILED: a worker that was not killed ended with status {status}:\n" + "".join(others[-20:]))
        return status

    kills = restarts = 0
    workers = []
    while kills < options.kills:
        ended = [check(worker.poll()) for worker in workers if worker.poll() is not None]
        if 0 in ended:
            break
        workers = [worker for worker in workers if worker.poll() is None]
        workers += [start() for _ in range(options.workers - len(workers))]
        # So that all kills fall into the work that there is.
        time.sleep((0.05 + generator.random() * 0.4) / options.workers)
        victim = workers.pop(generator.randrange(len(workers)))
        if victim.poll() is None:
            victim.send_signal(signal.SIGKILL)
            victim.wait()
            kills += 1
            if options.restart and kills % 20 == 0:
                subprocess.run([options.restart, "restart"], check=True)
                restarts += 1
        elif check(victim.returncode) == 0:
            break
    attempts = 0
    while True:
        workers += [start() for _ in range(options.workers - len(workers))]
        status = max(check(worker.wait()) for worker in workers)
        workers = []
        attempts += 1
        if status == 0 or attempts == 10:
            break
    admin("DELETE", "/faults")

    users = {user["out_user_id"]: user for user in admin("GET", f"/organizations/{SCHOOL}/users")["users"]}
    different = [
        user for user, row in rows.items()
        if (users[user]["user_name"], users[user]["class_name"]) != row[:2]
        or users[user]["phone"] != (row[2] or f"138{int(user[1:]):08}")
    ]
    counts = admin("GET", "/counts")
    patches = sum(number for route, number in counts["requests"].items() if route.startswith("PATCH "))
    after = sum(number for key, number in counts["faults"].items() if key in {f"PATCH {kind}" for kind in AFTER})
    faults = sum(counts["faults"].values())
    limit = changed + kills * options.concurrency + after
    print(
        f"crash: {options.workers} at once, {kills} kills, {restarts} restarts, {faults} faults, {patches} PATCHes: {changed} changes, {after} faults after the work, "
        f"{patches - changed - after} sent again after kills, at most {kills * options.concurrency}; "
        f"{time.monotonic() - begin:.0f} s"
    )
    leaked = leaks(directory, rows)
    if different or patches > limit or patches < changed or kills < options.kills or status != 0 or leaked:
        sys.exit(
            f"crash: FAILED: {len(different)} users differ from the file, {patches} PATCHes of at most {limit}, "
            f"{kills} kills, last status {status}, leaks in {leaked}"
        )
    print("crash: passed: the platform equals the file, and nothing was sent that need not be")


def leaks(directory, rows):
    """The files that a run left and that hold a name or a phone of the roster."""
    texts = {text.encode() for row in rows.values() for text in (row[0], row[2]) if text}
    found = []
    paths = [os.path.join(directory, file) for file in os.listdir(directory) if not file.startswith("roster.")]
    # With the log of all statements next to the data.
    server = os.path.dirname(os.environ.get("WECHATPAY_TEST_POSTGRES_DATA", ""))
    paths += [os.path.join(folder, file) for folder, _, files in os.walk(server) for file in files]
    for path in paths:
        if not os.path.isfile(path):
            continue
        with open(path, "rb") as opened:
            content = opened.read()
        # Whole files against twenty thousand texts: those that are words of the file are the few to look for.
        words = set(re.findall(rb"(?=(13[0-9]{9}))", content)) | set(re.findall(rb"(?:[\x80-\xff]{3})+", content))
        if words & texts or "学生".encode() in content:
            found.append(path)
    return found


main()
