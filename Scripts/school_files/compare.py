"""Runs the command on the file of a case, and compares what it prints with what is expected."""

import json
import os
import re
import subprocess
import time
from dataclasses import dataclass, field

from school_files.case import INVALID, expectation, expected_statuses

# What a trap prints, and how a shell reports the signals that end a process after one.
TRAP = re.compile(rb"Fatal error|Illegal instruction|Precondition failed|Swift runtime failure|\*\*\* Program crashed")
SIGNALS = {128 + number for number in (4, 5, 6, 8, 11)}
# Control characters, and the marks that reorder text; ESC first of all.
UNESCAPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
PHONE = re.compile(r"(?<![0-9])1[0-9]{10}(?![0-9])")


@dataclass
class Outcome:
    """How the command ended, and its events."""

    status: int
    out: bytes
    err: bytes
    seconds: float
    path: str
    events: list = field(default_factory=list)
    summary: dict = field(default_factory=dict)
    problems: list = field(default_factory=list)
    plan: dict = None

    @property
    def text(self):
        """Both outputs without the path, which has the name of the case: a message must match by itself."""
        text = (self.err + b"\n" + self.out).decode("utf-8", "replace")
        return text.replace(self.path, "FILE").replace(os.path.dirname(self.path), "DIRECTORY")

    def of_kind(self, kind):
        return [event for event in self.events if event.get("event") == kind]


def run(case, data, program, environment, school, directory):
    """Runs the command on the file of a case, in a directory of its own."""
    path, plan = os.path.join(directory, case.file), os.path.join(directory, "plan.json")
    with open(path, "wb") as file:
        file.write(data)
    arguments = [program, "roster", "plan", case.input_name if case.is_input else path]
    arguments += ["-o", school.id] if case.has_organization else []
    arguments += ["--journal", os.path.join(directory, "journal.sqlite"), "--format", "json", "--rate", "100000"]
    arguments += ["--reveal"] if case.reveals else []
    arguments += ["--out", plan] if case.writes_plan else []
    arguments += case.arguments
    begin = time.monotonic()
    with open(path if case.is_input else os.devnull, "rb") as source:
        process = subprocess.Popen(
            arguments, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=directory,
        )
        try:
            out, err = process.communicate(timeout=case.timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            err += f"\n(did not end within {case.timeout} s)\n".encode()
    outcome = Outcome(process.returncode, out, err, time.monotonic() - begin, path)
    for name, content in (("stdout", out), ("stderr", err), ("arguments", "\n".join(arguments).encode())):
        with open(os.path.join(directory, name), "wb") as file:
            file.write(content)
    read_events(outcome)
    if case.writes_plan and os.path.exists(plan):
        try:
            with open(plan, encoding="utf-8") as file:
                outcome.plan = json.load(file)["plan"]
        except (ValueError, KeyError, TypeError) as error:
            outcome.problems.append(f"the plan's file cannot be read: {error!r}")
    return outcome


def read_events(outcome):
    """Reads standard output: one JSON object per line."""
    for line in outcome.out.decode("utf-8", "replace").splitlines():
        try:
            value = json.loads(line)
            assert isinstance(value, dict)
        except (ValueError, AssertionError):
            if not outcome.problems:
                outcome.problems.append(f"standard output has a line that is not a JSON object: {line[:120]!r}")
            continue
        if isinstance(value.get("summary"), dict):
            outcome.summary = value["summary"]
        else:
            outcome.events.append(value)


def compare(case, outcome, users):
    """The differences between the result and the expected one; none for a case that passes."""
    expected = expectation(case, users)
    problems = outcome.problems + check_output(case, outcome)
    is_refused = bool(case.error) or bool(case.or_error) and outcome.status in INVALID
    statuses = INVALID if is_refused else expected_statuses(case, expected)
    if outcome.status not in statuses:
        wanted = " or ".join(str(status) for status in sorted(statuses | (INVALID if case.or_error else set())))
        problems.append(f"status {outcome.status} instead of {wanted}")
    if is_refused:
        problems += check_refusal(case, outcome)
    else:
        problems += check_faults(case, outcome)
        if not case.faults or case.skips_invalid:
            problems += check_plan(case, outcome, expected)
    text = outcome.text
    for pattern in case.error if case.error else case.or_error if is_refused else ():
        if not re.search(pattern, text):
            problems.append(f"no message matches {pattern!r}")
    problems += [f"no output matches {pattern!r}" for pattern in case.must if not re.search(pattern, text)]
    problems += [f"output matches {pattern!r}" for pattern in case.must_not if re.search(pattern, text)]
    return problems


def check_output(case, outcome):
    """What no output may contain, of any case."""
    problems = []
    if outcome.status < 0 or outcome.status in SIGNALS or TRAP.search(outcome.err):
        problems.append(f"the command trapped or was ended, status {outcome.status}")
    for name, content in (("standard output", outcome.out), ("standard error", outcome.err)):
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(f"{name} is not UTF-8")
            continue
        found = UNESCAPED.search(text)
        if found:
            problems.append(f"{name} contains U+{ord(found[0]):04X}")
        problems += [f"{name} contains the secret {secret!r}" for secret in case.secrets if secret in text]
        if not case.reveals and PHONE.search(text):
            problems.append(f"{name} contains a whole phone number")
    return problems


def check_refusal(case, outcome):
    """A file that is refused: an error on standard error, once, and nothing is planned."""
    problems = []
    if outcome.of_kind("change") or outcome.of_kind("missing"):
        problems.append("changes are planned")
    if len(outcome.of_kind("fault")) > 1 and not case.faults:
        problems.append(f"{len(outcome.of_kind('fault'))} rows are reported instead of one error")
    errors = re.findall(r"(?mi)^error:", outcome.err.decode("utf-8", "replace"))
    if len(errors) != 1:
        problems.append(f"standard error has {len(errors)} errors instead of one")
    return problems


def check_faults(case, outcome):
    """Exactly the expected rows have faults, and each reason matches."""
    found = {}
    for event in outcome.of_kind("fault"):
        try:
            line = int(event.get("line", event.get("row", 0)))
        except (TypeError, ValueError):
            line = 0
        text = " ".join(str(value) for key, value in event.items() if key not in ("event", "line", "row"))
        found[line] = f"{found[line]}; {text}" if line in found else text
    problems = []
    for line, pattern in case.faults.items():
        if line not in found:
            problems.append(f"row {line} has no fault")
        elif not re.search(pattern, found[line]):
            problems.append(f"the fault of row {line} does not match {pattern!r}: {found[line][:160]!r}")
    problems += [f"row {line} has a fault: {text[:160]!r}" for line, text in found.items() if line not in case.faults]
    return problems


def check_plan(case, outcome, expected):
    """The changes, the missing users and the summary."""
    problems = []
    changes = {}
    for event in outcome.of_kind("change"):
        changes[event.get("out_user_id"), event.get("field")] = (event.get("old"), event.get("new"))
    if case.writes_plan:
        # All changes are in the plan, whatever part of them is printed.
        items = (outcome.plan or {}).get("items", [])
        planned = {(item["key"]["out_user_id"], name) for item in items for name in item["fields"]}
    else:
        planned = set(changes)
    problems += listed("not planned", set(expected.changes) - planned)
    problems += listed("planned, but not expected", planned - set(expected.changes))
    for key in sorted(set(changes) & set(expected.changes)):
        (old, new), (platform, value) = changes[key], expected.changes[key]
        if case.reveals and new != value:
            problems.append(f"{key[0]} {key[1]}: new value {new!r} instead of {value!r}")
        if case.reveals and key[1] != "phone" and platform is not None and old != platform:
            problems.append(f"{key[0]} {key[1]}: old value {old!r} instead of {platform!r}")
    missing = {event.get("out_user_id") for event in outcome.of_kind("missing")}
    if not case.writes_plan or missing:
        problems += listed("not reported as missing", set(expected.missing) - missing)
    problems += listed("reported as missing", missing - set(expected.missing))
    counts = {
        "rows": len(case.rows), "faults": len(case.faults), "same": expected.same, "changed": expected.changed,
        "missing": len(expected.missing), "failed": 0,
    }
    if not outcome.summary:
        return problems + ["no summary"]
    return problems + [
        f"summary: {name} is {outcome.summary.get(name)} instead of {count}" for name, count in counts.items()
        if outcome.summary.get(name) != count
    ]


def listed(what, keys):
    """One problem for a set of users or fields: the number and the first three."""
    if not keys:
        return []
    names = [" ".join(str(part) for part in key) if isinstance(key, tuple) else str(key) for key in keys]
    return [f"{len(keys)} {what}: {', '.join(sorted(names)[:3])}"]
