"""Options, environment variables and configuration files with values that nobody should give, and secrets given in
the wrong place."""

import base64
import json
import os
import stat
import subprocess

from support import REPORT, expect, run

NUMBERS = (
    "0", "-0", "-1", "1e-300", "1e-9", "1e18", "1e300", "1e308", "1e309", "-1e308", "inf", "-inf", "infinity", "nan", "", " ",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1" + "0" * 400, "0x10", "1,5", "\u0661", "\uff11",
    "1.5", "65535", "65536", "70000",
)
DURATIONS = ("0d", "-1d", "1e5d", "99999d", "100000d", "9223372036854775807s", "9" * 400 + "d", "d", "", "1", "1w", "1.5h")
ANY = {0, 1, 2, 3, 4, 64, 65, 69, 75, 76, 77, 78}


def numbers(program, environment, directory):
    roster = os.path.join(directory, "roster.csv")
    with open(roster, "w", encoding="utf-8") as file:
        file.write("out_user_id,class_name\nS2026001,x\n")
    journal = os.path.join(directory, "options.sqlite")
    plan = ["roster", "plan", roster, "-o", "O1000001", "--journal", journal]
    for value in NUMBERS:
        for option in ("--rate", "--concurrency"):
            # A legal but slow rate takes its time for the one user.
            expect(f"roster plan {option} {value[:30]!r}", run([program, *plan, f"{option}={value}"], environment), ANY)
        for command in ("status", "history"):
            for option in ("--limit",):
                outcome = run([program, "roster", command, "--journal", journal, f"{option}={value}"], environment)
                expect(f"roster {command} {option} {value[:30]!r}", outcome, ANY)
        target = ["sign", "GET", "/v3/certificates", f"--timestamp={value}"]
        expect(f"sign --timestamp {value[:30]!r}", run([program, *target], environment), ANY)
        for option in ("--notification-time-scale", "--port", "--admin-port"):
            name = f"sandbox {option} {value[:30]!r}"
            if accepted(program, directory, option, value, name):
                REPORT.row(name, True)
        for url in (f"http://127.0.0.1:{value}", f"https://api.mch.weixin.qq.com:{value}"):
            for command in (["call", "GET", "v3/x"], ["doctor", "--offline"], ["certificates", "list"]):
                if url.startswith("https") and command[0] != "doctor":
                    continue
                outcome = run([program, *command, "--base-url", url], environment, timeout=60)
                expect(f"{command[0]} --base-url {url[:50]}", outcome, ANY)
            outcome = run([program, "notify", "send", "FACEPAY.USER_STATE_CHANGE", "--to", url], environment, timeout=30)
            expect(f"notify send --to {url[:50]}", outcome, ANY)
    for value in DURATIONS:
        expect(f"roster plan --trust {value[:30]!r}", run([program, *plan, f"--trust={value}"], environment), ANY)
    for url in ("http://[]", "http://%5D", "http://", "://", "http://a b", "http://[::1", "http://user:secret@127.0.0.1:1", "x" * 9999):
        for command in (["call", "GET", "v3/x"], ["doctor"], ["certificates", "list"]):
            outcome = run([program, *command, "--base-url", url], environment, timeout=60)
            expect(f"{command[0]} --base-url {url[:50]}", outcome, ANY - {0}, ["secret@"])


def accepted(program, directory, option, value, name):
    """Starts a sandbox with an option: it refuses the value with a usage error, or runs."""
    process = subprocess.Popen(
        [program, "sandbox", "--quiet", "--write-credentials", os.path.join(directory, "numbers"), f"{option}={value}"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, SWIFT_BACKTRACE="enable=no"),
    )
    try:
        out, err = process.communicate(timeout=1.5)
    except subprocess.TimeoutExpired:
        process.terminate()
        process.communicate()
        return True
    REPORT.row(name, process.returncode in {64, 78}, (process.returncode, out, err))
    return False


PATHS = {
    "WECHATPAY_PRIVATE_KEY": "--private-key", "WECHATPAY_PLATFORM_KEY": "--platform-key", "WECHATPAY_CA_FILE": "--ca-file",
    "WECHATPAY_SANDBOX_PLATFORM_KEY": "--sandbox-platform-key",
}


def secrets(program, environment, directory):
    """The text of a key in place of its path is never printed."""
    with open(environment["WECHATPAY_PRIVATE_KEY"], encoding="utf-8") as file:
        pem = file.read()
    body = "".join(line for line in pem.splitlines() if not line.startswith("-"))
    parts = [line for line in pem.splitlines() if len(line) > 20 and not line.startswith("-")]
    api_key = environment["WECHATPAY_API_V3_KEY"]
    notify = ["notify", "send", "FACEPAY.USER_STATE_CHANGE", "--to", "http://127.0.0.1:1"]
    commands = (["call", "GET", "v3/x"], ["doctor", "--offline"], ["doctor", "--offline", "--format", "json"], ["seal", "x"],
                ["sign", "GET", "/v3/x"], ["certificates", "list"], notify, ["user", "show", "S1", "-o", "O1"])
    values = {"PEM": pem, "PEM on one line": pem.replace("\n", " "), "PEM with escapes": pem.replace("\n", "\\n"),
              "Base64": body, "half a PEM": pem[:400], "PEM without a beginning": pem.split("\n", 1)[1]}
    base = dict(environment, WECHATPAY_BASE_URL="http://127.0.0.1:1")
    for kind, value in values.items():
        for variable, option in PATHS.items():
            for command in commands:
                outcome = run([program, *command], dict(base, **{variable: value}), directory=directory)
                expect(f"{' '.join(command)} with {kind} in {variable}", outcome, ANY, parts)
            for arguments in ([option, value], [f"{option}={value}"]):
                outcome = run([program, "call", "GET", "v3/x", *arguments], base, directory=directory)
                expect(f"call with {kind} in {arguments[0][:20]}", outcome, ANY - {0}, parts)
        settings = {"wechatpay": {"private_key": value, "mchid": "1", "serial": "A" * 40, "platform_key": value}}
        path = os.path.join(directory, "config.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(settings, file)
        without = {name: text for name, text in base.items() if not name.startswith("WECHATPAY_P")}
        outcome = run([program, "doctor", "--offline", "--config", path], without)
        expect(f"doctor with {kind} in a configuration file", outcome, ANY, parts)
        for arguments in (
            ["--config", value], ["--mchid", value], ["--unknown", value], [value], ["--base-url", value], ["-p", value],
            ["--json", "@" + value], ["--format", value],
        ):
            outcome = run([program, "call", "GET", "v3/{a}", *arguments], base, directory=directory)
            expect(f"call with {kind} in {arguments[0][:20]}", outcome, ANY - {0}, parts)
        for arguments in (
            ["roster", "plan", value], ["roster", "plan", "x", "--journal", value], ["roster", "plan", "x", "--rate", value],
            ["roster", "plan", "x", "--journal-key", value], ["roster", "status", "--journal", value],
            ["roster", "apply", value], ["roster", "report", "--html", value], ["doctor", "--request", value],
            ["doctor", "--certificate", value], ["notify", "decrypt", value], ["sandbox", "--storage", value],
            ["sandbox", "--port", value], ["sandbox", "--write-credentials", value], ["unseal", "@" + value],
            ["certificates", "download", "/dev/null/" + value], ["completions", value], ["sandbox", "--notify-url", value],
        ):
            outcome = run([program, *arguments], base, directory=directory, timeout=20)
            expect(f"{' '.join(arguments)[:40]} with {kind}", outcome, ANY | {-15, -9}, parts)
    # A path is one thing that the text of a key is given for; every other argument is another.
    for arguments in (
        ["doctor"], ["doctor", "--unknown"], ["roster", "plan", "x", "--rate"], ["roster", "plan", "x", "--concurrency"],
        ["roster"], ["sandbox", "--port"], ["call"], ["call", "GET", "v3/x", "--format"], ["completions"], ["certificates"],
        ["sign", "GET", "/v3/x", "--timestamp"], ["notify"], ["roster", "apply", "x", "--trust"], ["user"],
        ["roster", "history", "--limit"],
    ):
        for key in (api_key, base64.b64encode(api_key.encode()).decode()):
            for given in ([key], [f"{arguments[-1]}={key}"] if arguments[-1].startswith("--") else [f"-x{key}"]):
                command = arguments[:-1] if given[0].startswith("--") else arguments
                outcome = run([program, *command, *given], base, directory=directory)
                expect(f"{' '.join(command)} {given[0][:6]}, API v3 key of {len(key)}", outcome, ANY - {0}, [key])
    outcome = run([program, "certificates", "download", api_key], environment, directory=directory)
    expect("certificates download to the API v3 key", outcome, {64}, [api_key])
    for command in commands:
        inline = json.dumps({"wechatpay": {"api_v3_key": api_key}})
        expect(f"{command[0]} with JSON in --config", run([program, *command, "--config", inline], base), ANY, [api_key])
        for option in PATHS.values():
            expect(f"{command[0]} with the API v3 key in {option}", run([program, *command, option, api_key], base), ANY,
                   [api_key])


def pipes(program, environment, directory):
    """A pipe is written into and read once, whatever name it has."""
    roster = os.path.join(directory, "roster.csv")
    link = os.path.join(directory, "stdout")
    os.symlink("/proc/self/fd/1", link)
    plan = ["roster", "plan", roster, "-o", "O1000001", "--journal", os.path.join(directory, "pipes.sqlite"), "--out"]
    # The link stands for /dev/stdout, which a mistake here would replace.
    for path in ("/dev/fd/1", "/proc/self/fd/1", link):
        for arguments, wanted in ((plan, {2}), (["roster", "report", "--journal", plan[6], "--html"], {0})):
            outcome = run([program, *arguments, path], environment)
            expect(f"{arguments[1]} to {path[-14:]}", outcome, wanted)
            text = b"<html" if arguments[1] == "report" else b'"plan"'
            REPORT.row(f"{arguments[1]} to {path[-14:]} is written", text in outcome.out, outcome)
            REPORT.row(f"{path[-14:]} is still a link", os.path.islink(path) or path.startswith("/dev/fd"), path)
    nowhere = os.path.join(directory, "nowhere")
    os.symlink("/nonexistent/file", nowhere)
    outcome = run([program, *plan, nowhere], environment)
    REPORT.row("a link to nothing is not replaced", outcome.status not in {0, 2} and os.path.islink(nowhere), outcome)
    config = os.path.join(directory, "pipe.json")
    without = {name: text for name, text in environment.items() if name != "WECHATPAY_MCHID"}
    with open(config, "w", encoding="utf-8") as file:
        json.dump({"wechatpay": {"mchid": int(environment["WECHATPAY_MCHID"])}}, file)
    script = 'cat "$1" | "$0" sign GET /v3/x --config /dev/stdin'
    expect("a configuration from a pipe", run(["sh", "-c", script, program, config], without), {0})
    expect("a configuration from a file", run([program, "sign", "GET", "/v3/x", "--config", config], without), {0})


def modes(program, environment, directory):
    """Files with secrets have mode 0600 whatever the umask, or are not made; open ones get a warning."""
    place = os.path.join(directory, "modes")
    os.makedirs(os.path.join(place, "c"))
    roster = os.path.join(place, "roster.csv")
    with open(roster, "w", encoding="utf-8") as file:
        file.write("out_user_id,class_name\nS2026001,x\n")

    def plan(*arguments):
        command = ["sh", "-c", 'umask 000; exec "$@"', "-", program, "roster", "plan", roster, "-o", "O1000001", *arguments]
        return run(command, environment, directory=place)

    for journal in ("a.sqlite", "c/b.sqlite", "nodir/../c/j.sqlite", os.path.join(place, "nodir/../c/k.sqlite"), "c/../d.sqlite"):
        out = journal + ".plan"
        outcome = plan("--journal", journal, "--out", out)
        expect(f"a journal at {journal[-20:]}", outcome, {2, 78} if "nodir" in journal else {2})
    for root, _, names in os.walk(place):
        for name in names:
            mode = stat.S_IMODE(os.stat(os.path.join(root, name)).st_mode)
            REPORT.row(f"mode of {name}", name == "roster.csv" or mode == 0o600, oct(mode))
    again = plan("--journal", "a.sqlite", "--out", "a.sqlite.plan")
    expect("a plan over an earlier one", again, {2})
    os.chmod(os.path.join(place, "a.sqlite.key"), 0o644)
    again = plan("--journal", "a.sqlite")
    REPORT.row("a warning for an open journal key", b"warning" in again.err, again)
    config = os.path.join(place, "config.json")
    with open(config, "w", encoding="utf-8") as file:
        json.dump({"wechatpay": {"api_v3_key": environment["WECHATPAY_API_V3_KEY"]}}, file)
    os.chmod(config, 0o644)
    without = {name: text for name, text in environment.items() if name != "WECHATPAY_API_V3_KEY"}
    outcome = run([program, "sign", "GET", "/v3/x", "--config", config], without)
    REPORT.row("a warning for an open configuration", b"warning" in outcome.err and outcome.status == 0, outcome)
    os.chmod(config, 0o600)
    outcome = run([program, "sign", "GET", "/v3/x", "--config", config], without)
    REPORT.row("none for one that is its owner's", b"warning" not in outcome.err, outcome)
    storage = os.path.join(place, "state.sqlite")
    first = subprocess.Popen(
        [program, "sandbox", "--quiet", "--storage", storage, "--write-credentials", os.path.join(place, "one")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    first.stdout.readline()
    command = [program, "sandbox", "--quiet", "--storage", storage, "--write-credentials", os.path.join(place, "two")]
    second = run(["timeout", "5", *command], environment)
    first.terminate()
    first.wait()
    REPORT.row("a second sandbox on one storage", second.status == 78 and b"another sandbox" in second.err, second)
    real = os.path.join(place, "real")
    os.makedirs(real)
    for name in ("apiclient_key.pem", "wechatpay.json"):
        with open(os.path.join(real, name), "w", encoding="utf-8") as file:
            file.write("real\n")
    outcome = run(["timeout", "5", program, "sandbox", "--quiet", "--write-credentials", real], environment)
    with open(os.path.join(real, "apiclient_key.pem"), encoding="utf-8") as file:
        REPORT.row("real keys are not written over", file.read() == "real\n" and outcome.status == 78, outcome)


def check(program, probe, platform, directory):
    before = REPORT.count
    numbers(program, platform.environment, directory)
    secrets(program, platform.environment, directory)
    modes(program, platform.environment, directory)
    pipes(program, platform.environment, directory)
    REPORT.section("options", before)
