"""Runs the built command, the library and the sandbox as processes against tables of hostile and mistaken input.

Fails on every exit by signal, every wrong exit status, and every leaked secret.
"""

import argparse
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import files  # noqa: E402
import gateway  # noqa: E402
import notifications  # noqa: E402
import options  # noqa: E402
import responses  # noqa: E402
from support import REPORT, Platform, start_sandbox  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program", help="the wechatpay command")
    parser.add_argument("probe", help="the program HostileCalls")
    parser.add_argument("--only", help="one table: responses, notifications, gateway, options, files")
    arguments = parser.parse_args()
    program, probe = os.path.abspath(arguments.program), os.path.abspath(arguments.probe)
    tables = {
        "responses": responses, "notifications": notifications, "gateway": gateway, "options": options, "files": files,
    }
    with tempfile.TemporaryDirectory() as directory:
        sandbox, environment = start_sandbox(program, os.path.join(directory, "sandbox"))
        try:
            for name, table in tables.items():
                if arguments.only in (None, name):
                    table.check(program, probe, Platform(environment), directory)
            REPORT.row("the sandbox of the tables still runs", sandbox.poll() is None, sandbox.poll())
        finally:
            sandbox.terminate()
            sandbox.wait()
    print(f"{REPORT.passed} passed, {REPORT.failed} failed")
    sys.exit(1 if REPORT.failed else 0)


main()
