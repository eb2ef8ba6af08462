#!/usr/bin/env python3
"""Validates an OpenAPI document that `wechatpay api openapi` wrote, and prints what it has.

Scripts/openapi.py FILE...   run by Scripts/openapi-check.sh, whose environment has the two libraries

A document must be valid for openapi-spec-validator, and schemathesis must load it. This script also checks what these
two do not: that references in extensions exist, that all schemas are used, that a webhook and an operation do not have
the same id, and that no two paths have the same form. Every problem is printed, and exits with 1.
"""

import json
import re
import sys

import schemathesis
from openapi_spec_validator import OpenAPIV31SpecValidator

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def operations(document, section):
    for path, item in document.get(section, {}).items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def references(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "$ref" and isinstance(inner, str):
                yield inner
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def resolves(document, reference):
    value = document
    for name in reference.removeprefix("#/").split("/"):
        value = value.get(name) if isinstance(value, dict) else None
    return value is not None


def problems(document):
    used = set(references(document))
    missing = sorted(reference for reference in used if not resolves(document, reference))
    if missing:
        # The validator ends at the first one.
        yield from (f"{reference} does not exist" for reference in missing)
        return
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        yield f"{'/'.join(str(part) for part in error.absolute_path)}: {error.message[:200]}"
    every = [*operations(document, "paths"), *operations(document, "webhooks")]
    ids = [operation["operationId"] for _, _, operation in every]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"{name} is the id of several operations"
    for name in document["components"]["schemas"]:
        # The fixed schemas are in each document.
        if f"#/components/schemas/{name}" not in used and name not in ("Error", "UploadMeta"):
            yield f"the schema {name} is not used"
    forms = {}
    for path in document["paths"]:
        form = re.sub(r"\{[^}]*\}", "{}", path)
        if form in forms:
            yield f"{path} and {forms[form]} are one path"
        forms[form] = path
    for path, method, operation in operations(document, "paths"):
        named = [item["name"] for item in operation.get("parameters", []) if item.get("in") == "path"]
        if named != re.findall(r"\{([^}]*)\}", path):
            yield f"{method} {path} has the parameters {named}"


def main(paths):
    failed = False
    for path in paths:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        found = list(problems(document))
        for problem in found:
            print(f"openapi: {path}: {problem}", file=sys.stderr)
        if found:
            failed = True
            continue
        loaded = sum(1 for result in schemathesis.openapi.from_dict(document).get_all_operations() if result.ok())
        count = len(list(operations(document, "paths")))
        if loaded != count:
            print(f"openapi: {path}: schemathesis loads {loaded} of {count} operations", file=sys.stderr)
            failed = True
        others = sum(len(item.get("x-wechatpay-alternatives", [])) for item in document["paths"].values())
        print(
            f"paths {len(document['paths'])}, operations {count} (and {others} in extensions), "
            f"webhooks {len(document.get('webhooks', {}))}, schemas {len(document['components']['schemas'])}"
        )
    return 1 if failed else 0


sys.exit(main(sys.argv[1:]))
