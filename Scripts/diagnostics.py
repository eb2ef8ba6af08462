"""Compiles call sites that users get wrong, and checks the compiler's message for each.

python3 Scripts/diagnostics.py BUILD, where BUILD is a folder such as .build/debug that holds the built package.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

# A statement with a client, and a part of the message that it must cause; None if it must compile.
ROWS = [
    ('try await client.v3.certificates.psot(["json": ["a": 1]])', "no such method; use get, put, post, patch or delete"),
    ('try await client.v3.certificates.fetch()', "missing argument for parameter #1 in call"),
    ('try await client.v3.certificates.post(json: ["a": 1])', 'pass the body in the options: post(["json": …])'),
    ('try await client.v3.certificates.patch(json: ["a": 1, "b": "x"])', 'pass the body in the options: patch(["json": …])'),
    ('try await client.v3.certificates.put(json: model)', "or put(RequestOptions(json: …))"),
    ('try await client.v3.certificates.get(json: model)', 'a GET request has no body; pass "query" in the options'),
    ('try await client.v3.certificates.get(organization_id: name)', "extraneous argument label 'organization_id:' in call"),
    ('try client.v3.certificates.get()', "'async' but is not marked with 'await'"),
    ('client.v3.certificates.get()', "call can throw but is not marked with 'try'"),
    (
        'try await client.v3.certificates.post(["json": ["user_name": name]])',
        "cannot convert value of type 'String' to expected dictionary value type 'RequestValue'",
    ),
    ('try await client.v3.certificates.post(["json": ["phone": .seal("1")]])', "type 'RequestValue' has no member 'seal'"),
    ('let text: String = try await client.v3.certificates.get().json["a"]', "cannot convert value of type 'JSONValue'"),
    # Right ones: variables, typed identifiers, models.
    ('try await client.v3.certificates.post(["json": ["user_name": .value(name), "phone": .sealed(name)]])', None),
    ('try await client.v3.certificates.post(["json": .value(model), "query": ["n": .value(number)]])', None),
    ('try await client.v3.users._id_.get(["id": .value(organization), "query": ["name": "\\(name)"]])', None),
    ('try await client.v3.certificates.post(RequestOptions(json: model))', None),
    # A misspelt option is a value like any other: the call is rejected before it is sent, and the error names it.
    ('try await client.v3.certificates.post(["jsno": ["a": 1]])', None),
]

PROGRAM = """
import WeChatPay
import WeChatPayOfflineFace

struct Model: Encodable { var a = 1 }

func call(_ client: WeChatPayClient, _ name: String, _ number: Int, _ model: Model, _ organization: OrganizationID) async throws {
    %s
}
"""


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    root = build.parent.parent
    maps = [
        *build.glob("*.build/module.modulemap"), *root.glob("checkouts/*/Sources/*/include/module.modulemap"),
        *pathlib.Path("Sources").resolve().glob("*/module.modulemap"),
    ]
    options = [part for path in maps for part in ("-Xcc", f"-fmodule-map-file={path}")]
    failed = 0
    with tempfile.TemporaryDirectory() as directory:
        path = pathlib.Path(directory, "call.swift")
        for statement, wanted in ROWS:
            path.write_text(PROGRAM % statement, encoding="utf-8")
            outcome = subprocess.run(
                ["swiftc", "-typecheck", "-swift-version", "6", "-I", build / "Modules", *options, path],
                capture_output=True, text=True, check=False)
            errors = re.findall(r"call\.swift:\d+:\d+: error: (.*)", outcome.stderr)
            is_right = any(wanted in error for error in errors) if wanted else outcome.returncode == 0
            if not is_right:
                failed += 1
                print(f"diagnostics: FAILED: {statement}: {errors or outcome.stderr[-500:]}, not {wanted}")
    print(f"diagnostics: {len(ROWS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
