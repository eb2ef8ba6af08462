"""Lets `wechatpay doctor --request` diagnose every dump of a directory, whose names say what it must find."""

import json
import os
import subprocess
import sys

from support import check, finish

# The command knows one merchant: only a platform knows the others.
OTHERS = ("other_merchants_key", "other_merchants_serial")

directory = sys.argv[1]
for file in sorted(os.listdir(directory)):
    name = file.removesuffix(".http")
    if name in OTHERS:
        print(f"interop: skipped: {name}: the command knows one merchant")
        continue
    run = subprocess.run(
        [os.environ["WECHATPAY_PROGRAM"], "doctor", "--request", os.path.join(directory, file), "--format", "json"],
        stdout=subprocess.PIPE,
        check=False,
    )
    diagnosis = json.loads(run.stdout or b"{}")
    found = set(diagnosis.get("causes", [diagnosis.get("cause")]))
    check(f"doctor --request names {name}", run.returncode == 76 and found == set(name.split("-")[0].split("+")), diagnosis)
finish()
