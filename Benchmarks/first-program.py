"""Start-up time and peak memory of the first program: first-program.py FOLDER.

Runs the program without the catalogue, with it unused, and with it in use, in turns; prints medians.
"""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 40


def run(arguments):
    """Milliseconds and peak memory in KiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{arguments[0]} failed")
    return elapsed * 1000, usage.ru_maxrss


def main():
    folder = sys.argv[1]
    programs = {
        "without the catalogue": [f"{folder}/FirstProgram"],
        "with it, not used": [f"{folder}/FirstProgramChecked"],
        "with it, one checked call": [f"{folder}/FirstProgramChecked", "checked"],
    }
    runs = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, arguments in programs.items():
            runs[name].append(run(arguments))
    print(f"median of {ROUNDS} runs in turns: start to end in ms, peak memory in MiB, size of the program in MB")
    for name, results in runs.items():
        elapsed = statistics.median(result[0] for result in results)
        memory = statistics.median(result[1] for result in results) / 1024
        size = os.path.getsize(programs[name][0]) / 1e6
        print(f"{name:28} {elapsed:8.1f} {memory:8.1f} {size:8.1f}")


main()
