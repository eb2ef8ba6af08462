"""Generates Swift for all operations, compiles it without warnings, and checks that each body decodes and encodes.

    python3 Scripts/generated.py PROGRAM [--write-only]

PROGRAM is the command `wechatpay`. The package is written to .build/generated: a target for each batch of operations, and
a program that fills each body with a value for every field, decodes it as the generated type, encodes it, and compares.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, ".build", "generated")
BATCH = 100

PACKAGE = """// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let batches = (0..<%(count)d).map { "Batch\\($0)" }

let package = Package(
    name: "generated",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-wechatpay", path: "../../")],
    targets: batches.map { name in
        .target(
            name: name,
            dependencies: [.product(name: "WeChatPay", package: "swift-wechatpay")],
            swiftSettings: settings
        )
    } + [
        .executableTarget(
            name: "RoundTrips",
            dependencies: batches.map { .target(name: $0) } + [
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayCatalog", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
            ]
        )
    ]
)
"""

# The doc comment of a body ends with the operation.
BODY = re.compile(r"^/// `([A-Z]+) (\S+)`\npublic struct (\w+)(Request|Response)\b", re.MULTILINE)


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def generate(program):
    """Writes the package; returns the numbers of operations, batches and bodies."""
    operations = json.loads(run(program, "api", "list", "--format", "json"))["operations"]
    names = [f"{operation['method']} {operation['template']}" for operation in operations]
    shutil.rmtree(os.path.join(FOLDER, "Sources"), ignore_errors=True)
    batches = [names[start : start + BATCH] for start in range(0, len(names), BATCH)]
    bodies, checks = 0, []
    for number, batch in enumerate(batches):
        path = os.path.join(FOLDER, "Sources", f"Batch{number}", "Operations.swift")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        run(program, "api", "swift", *batch, "--public", "--out", path)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        missing = [name for name in batch if f"`{name}`" not in text]
        if missing:
            sys.exit(f"not generated: {', '.join(missing)}")
        lines = []
        for method, template, prefix, kind in BODY.findall(text):
            lines.append(f'    ("{method}", "{template}", .{kind.lower()}, {prefix}{kind}.self),\n')
        bodies += len(lines)
        checks.append(f"batch{number}")
        write(
            os.path.join(FOLDER, "Sources", "RoundTrips", f"Batch{number}.swift"),
            f"import Batch{number}\n\nlet batch{number}: [RoundTrip.Check] = [\n{''.join(lines)}]\n",
        )
    shutil.copy(os.path.join(ROOT, "Scripts", "generated", "RoundTrip.swift"), os.path.join(FOLDER, "Sources", "RoundTrips"))
    write(
        os.path.join(FOLDER, "Sources", "RoundTrips", "main.swift"),
        f"""import Foundation
import WeChatPayCatalog

var (passed, failed) = (0, 0)
let batches = [{', '.join(checks)}]
for (method, template, body, type) in batches.joined() {{
    var differences: [String]
    do {{
        differences = try await RoundTrip.check(method, template, body, type)
    }} catch {{
        differences = ["\\(error)"]
    }}
    if differences.isEmpty {{ passed += 1 }} else {{ failed += 1 }}
    for difference in differences.prefix(3) {{ print("\\(method) \\(template) \\(body): \\(difference)") }}
}}
let expected = Catalog.operations.reduce(0) {{ $0 + ($1.json.isEmpty ? 0 : 1) + ($1.response.isEmpty ? 0 : 1) }}
print("\\(passed) bodies of \\(expected) decode and encode, \\(failed) do not")
exit(failed > 0 || passed != expected ? 1 : 0)
""",
    )
    write(os.path.join(FOLDER, "Package.swift"), PACKAGE % {"count": len(batches)})
    return len(names), len(batches), bodies


def main():
    program = os.path.abspath(sys.argv[1])
    start = time.monotonic()
    operations, batches, bodies = generate(program)
    generated = time.monotonic()
    print(f"{operations} operations in {batches} batches with {bodies} bodies: generated in {generated - start:.1f} s")
    if "--write-only" in sys.argv[2:]:
        return
    # The folder of the examples, so that the dependencies are compiled once.
    scratch = os.path.join(ROOT, ".build-examples")
    swift = ["swift", "build", "--package-path", FOLDER, "--scratch-path", scratch]
    subprocess.run(swift + ["--product", "RoundTrips"], check=True)
    compiled = time.monotonic()
    print(f"compiled without warnings in {compiled - generated:.0f} s, dependencies included")
    subprocess.run([os.path.join(scratch, "debug", "RoundTrips")], check=True)
    print(f"checked in {time.monotonic() - compiled:.1f} s")


main()
