"""Makes files as schools have them, and compares what `wechatpay roster plan` prints for each with the expected result.

python3 Scripts/school-files.py PATH_OF_WECHATPAY [--keep DIR] [--only TEXT]

Needs openpyxl and xlwt (Debian: python3-openpyxl, python3-xlwt). If LibreOffice is installed, files that it writes are
read as well.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
import traceback

try:
    from school_files import cases_cells, cases_header, cases_small, cases_text, cases_workbook, large
except ModuleNotFoundError as error:
    sys.exit(f"school-files: no module {error.name}; on Debian: apt-get install python3-openpyxl python3-xlwt")
from school_files.case import Skip
from school_files.compare import compare, run
from school_files.school import School, start_sandbox

TABLES = [cases_small, cases_text, cases_workbook, cases_header, cases_cells, large]
# The pupils that the sandbox gets in addition to its own, for the large workbook and for numeric ids.
NUMBERED = 2990
# The differences that are printed for a case.
LIMIT = 10


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program", help="the wechatpay command")
    parser.add_argument("--keep", metavar="DIR", help="keep the files, the command's output and its arguments there")
    parser.add_argument("--only", metavar="TEXT", help="run only the cases whose names contain this text")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    if not os.access(program, os.X_OK):
        sys.exit(f"school-files: {program} is not a program")
    with tempfile.TemporaryDirectory() as temporary:
        directory = os.path.abspath(options.keep) if options.keep else temporary
        sandbox, settings = start_sandbox(program, os.path.join(temporary, "sandbox"))
        try:
            failed = check(program, settings, directory, options.only or "")
        finally:
            sandbox.terminate()
            sandbox.wait()
    sys.exit(1 if failed else 0)


def environment(settings):
    """English messages, and the sandbox's settings alone."""
    inherited = {
        name: value for name, value in os.environ.items()
        if not name.startswith(("WECHATPAY_", "LC_")) and name not in ("LANG", "LANGUAGE")
    }
    return dict(inherited, LANG="C", SWIFT_BACKTRACE="enable=no", **settings)


def check(program, settings, directory, only):
    """Runs the table and prints it; returns the number of cases that failed."""
    school = School(settings["WECHATPAY_SANDBOX_ADMIN_URL"])
    known = school.add_numbered(NUMBERED)
    print(f"school-files: {len(school.users)} users in {school.id}", flush=True)
    cases = [case for table in TABLES for case in table.cases(school, known) if only in case.name]
    width = max((len(case.name) for case in cases), default=0)
    counts = {"passed": 0, "FAILED": 0, "skipped": 0}
    print(f"{'result':8} {'file':{width}}  {'status':>6}  {'time':>7}  found")
    for number, case in enumerate(cases, 1):
        place = os.path.join(directory, f"{number:02}-" + re.sub(r"[^A-Za-z0-9]+", "-", case.name).strip("-"))
        # What an earlier run left belongs to another sandbox.
        shutil.rmtree(place, ignore_errors=True)
        os.makedirs(place)
        result, outcome, notes = check_case(case, program, environment(settings), school, place)
        counts[result] += 1
        figures = (f"{outcome.status:6}  {outcome.seconds:5.1f} s  {found(outcome)}" if outcome else f"{'-':>6}  {'-':>7}")
        print(f"{result:8} {case.name:{width}}  {figures}".rstrip(), flush=True)
        if len(notes) > LIMIT:
            notes[LIMIT:] = [f"and {len(notes) - LIMIT} more"]
        for note in notes:
            print(f"{'':8} - {printable(note)}", flush=True)
    if counts["skipped"]:
        print(f"{counts['skipped']} skipped")
    print(f"{counts['passed']} passed, {counts['FAILED']} failed")
    return counts["FAILED"]


def check_case(case, program, variables, school, directory):
    """Makes the file of a case and runs the command; returns the result, the outcome if it ran, and notes."""
    try:
        data = case.build()
    except Skip as reason:
        return "skipped", None, [str(reason)]
    except Exception:
        return "FAILED", None, ["the file was not made: " + traceback.format_exc(limit=-1).strip().replace("\n", "; ")]
    try:
        outcome = run(case, data, program, variables, school, directory)
        problems = compare(case, outcome, school.users)
    except Exception:
        return "FAILED", None, ["not compared: " + traceback.format_exc(limit=-1).strip().replace("\n", "; ")]
    if problems:
        lines = outcome.err.decode("utf-8", "replace").splitlines()
        problems += [f"it printed: {line[:200]}" for line in lines if line.lower().startswith("error")][:1]
    return ("FAILED" if problems else "passed"), outcome, problems


def found(outcome):
    """What the command found, in short."""
    if outcome.summary:
        names = ("rows", "same", "changed", "missing", "faults")
        return ", ".join(f"{outcome.summary.get(name)} {name}" for name in names if outcome.summary.get(name))
    faults = len(outcome.of_kind("fault"))
    return f"{faults} faults" if faults else "refused" if outcome.status in (64, 65) else "nothing"


def printable(text):
    """A text without control characters."""
    return "".join(character if character.isprintable() else f"\\u{ord(character):04X}" for character in text)


main()
