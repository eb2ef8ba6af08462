#!/usr/bin/env python3
"""Compiles the facts about the platform's operations into the table of WeChatPayCatalog.

Scripts/catalog.py           writes Table.swift
Scripts/catalog.py --check   exits with 1 if Table.swift is not what the facts say

CONTRIBUTING.md describes the format of the facts. Every error names the file and the line, and exits with 1.
"""

import argparse
import collections
import difflib
import os
import pathlib
import re
import sys

MODULE = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "WeChatPayCatalog"

METHODS = ["DELETE", "GET", "PATCH", "POST", "PUT"]
TYPES = {"string": "s", "integer": "i", "number": "n", "boolean": "b", "object": "o", "file": "f"}
SCALARS = ["string", "integer", "number", "boolean"]
SECTIONS = ["path", "query", "headers", "json", "form", "response", "resource"]
OPERATION_KEYS = ["name", "products", "roles", "updated", "host", "status", *SECTIONS[:-1]]
NOTIFICATION_KEYS = ["name", "original", "resource"]
# The pattern of a key's value, and its description.
VALUES = {
    "updated": (r"20\d\d\.(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])", "YYYY.MM.DD"),
    "host": (r"https://[a-z0-9.-]+", "https:// and a name"),
    "status": (r"2\d\d", "200 to 299"),
}
NUMBER = (r"-?(0|[1-9]\d*)", "a whole number")
LENGTH = (r"0|[1-9]\d*", "a whole number from 0")
# For each flag, in the order of the table: its code there, the types that can have it, the pattern of its value and its
# description. The last three mark what a page has and a fact normally cannot have; the table does not have them.
FLAGS = {
    "required": ("!", list(TYPES), "", ""),
    "sealed": ("@", ["string"], "", ""),
    "format=": ("f", ["string"], "rfc3339|date|url|base64", "rfc3339, date, url or base64"),
    "enum=": ("e", ["string", "integer", "number"], r"[^|]+(\|[^|]+)*", "values such as A|B|C"),
    "max=": ("x", ["string"], *LENGTH),
    "min=": ("m", ["string"], *LENGTH),
    "maximum=": ("X", ["integer", "number"], *NUMBER),
    "minimum=": ("M", ["integer", "number"], *NUMBER),
    "items=": ("tu", list(TYPES), r"\d+\.\.\d*|\.\.\d+", "MIN..MAX, MIN.. or ..MAX"),
    "pattern=": ("p", ["string"], ".+", "a pattern"),
    "nested": ("", ["string"], "", ""),
    "variant": ("", list(TYPES), "", ""),
    "off-template": ("", list(TYPES), "", ""),
}
# The only section for a type or a flag.
PLACES = {"file": "form", "nested": "resource", "off-template": "path"}
NO_PRODUCT, NOTIFICATIONS = "其他", "通知"

TEMPLATE = re.compile(r"((global|hk)/)?v3(/([A-Za-z0-9._-]+|\{[A-Za-z0-9_]+\}))+/?")
EVENT = re.compile(r"[A-Z0-9_]+(\.[A-Z0-9_]+)+")
NAME = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_ .-]*[A-Za-z0-9_])?")
TOKEN = re.compile(r'(?:[^\s"]|"[^"]*")+')
# The digits of a reference, two of which name a line of the table.
ALPHABET = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\{}')


class Field:
    """One field: its columns in the table, and its inner fields."""

    def __init__(self, line, name):
        self.line, self.name, self.kind, self.is_array = line, name, "object", False
        self.flags, self.columns, self.fields = {}, [], []

    @property
    def text(self):
        """The field's line in the table."""
        return "\t".join([self.name, TYPES[self.kind] + ("*" if self.is_array else ""), *self.columns])


class Block:
    """One operation or notification, with the values of its keys."""

    def __init__(self, place, line, head):
        self.place, self.line, self.head, self.values = place, line, head, {}

    def __getitem__(self, key):
        return self.values.get(key, "")


class Facts:
    """The facts of a folder, and what is wrong with them."""

    def __init__(self, folder):
        self.operations, self.notifications, self.errors = {}, {}, []
        files = sorted(folder.glob("*.txt"))
        if not files:
            self.errors.append(f"{folder}:1: there are no facts; expected files *.txt")
        for file in files:
            File(self, file).read()


class File:
    """Reads one file of facts."""

    def __init__(self, facts, file):
        self.facts, self.file, self.place = facts, file, os.path.relpath(file)
        self.heading, self.block, self.before, self.previous, self.key = "", None, 0, None, None
        # The lists of fields that are open at each depth; None where there are no fields, or their section is wrong.
        self.open = None

    def error(self, line, text):
        """Records an error, after which reading continues with the next line."""
        self.facts.errors.append(f"{self.place}:{line}: {text}")

    def read(self):
        """Reads all lines and checks every block when it is complete."""
        data = self.file.read_bytes()
        try:
            lines = data.decode("utf-8").split("\n")
        except UnicodeDecodeError as error:
            return self.error(data.count(b"\n", 0, error.start) + 1, "bytes that are not UTF-8; expected text in UTF-8")
        if not re.match(r"# \S", lines[0]):
            return self.error(1, "the file has no heading; expected '# ' and the product family of its operations")
        self.heading = lines[0].split()[1]
        for number, line in enumerate(lines, 1):
            self.read_line(number, line)
        self.finish()

    def read_line(self, number, line):
        """Reads one line by its indentation."""
        control = re.search(r"[\x00-\x1f\x7f]", line)
        if control:
            what = {"\t": "a tab", "\r": "a carriage return"}.get(control[0], "a control character")
            return self.error(number, f"{what}; expected spaces and plain text")
        if not line.strip() or line.lstrip().startswith("#"):
            return None
        if line.endswith(" "):
            return self.error(number, "a space at the end; expected none")
        indent = len(line) - len(line.lstrip(" "))
        if indent % 2:
            return self.error(number, f"an indentation of {indent} spaces; expected an even number")
        if indent == 0:
            return self.read_head(number, line)
        if not self.block:
            return self.error(number, "a line before the first operation; expected 'METHOD TEMPLATE' above it")
        if indent == 2:
            return self.read_key(number, *re.fullmatch(r"(\S+) *(.*)", line[2:]).groups())
        return self.read_field(number, (indent - 4) // 2, line[indent:])

    def read_head(self, number, line):
        """Starts an operation or a notification."""
        self.finish()
        self.key, self.open, self.block, self.before = None, None, Block(self.place, number, line), len(self.facts.errors)
        word, _, rest = line.partition(" ")
        key, known = (rest, word), self.facts.operations
        if word == "NOTIFY":
            key, known = tuple(rest.split(" ")), self.facts.notifications
            if not all(EVENT.fullmatch(event) for event in key):
                return self.error(number, f"event types '{rest}'; expected words such as REFUND.SUCCESS")
        elif word not in METHODS:
            return self.error(number, f"unknown method '{word}'; expected {one_of(METHODS)}, or NOTIFY")
        elif not TEMPLATE.fullmatch(rest):
            return self.error(number, f"template '{rest}'; expected segments such as v3/a/{{id}}")
        if (word == "NOTIFY") != (self.heading == NOTIFICATIONS):
            return self.error(number, f"'{word}' in '# {self.heading}'; expected NOTIFY only in '# {NOTIFICATIONS}'")
        if key in known:
            return self.error(number, f"'{line}' is also at {known[key].place}:{known[key].line}; expected it once")
        if self.previous and key < self.previous[0]:
            self.error(number, f"not in order of template and method; expected it before '{self.previous[1]}'")
        self.previous = (key, line)
        known[key] = self.block
        return None

    def read_key(self, number, key, rest):
        """Reads `key value`, or the start of a section of fields."""
        self.key, self.open = key, None
        block = self.block
        keys = NOTIFICATION_KEYS if block.head.startswith("NOTIFY ") else OPERATION_KEYS
        if key not in keys:
            return self.error(number, f"unknown key '{key}'; expected {one_of(keys, key)}")
        if key in block.values and key != "host":
            return self.error(number, f"a second '{key}'; expected one")
        if any(keys.index(other) > keys.index(key) for other in block.values):
            self.error(number, f"'{key}' is too late; expected the order {', '.join(keys)}")
        if key in SECTIONS:
            if rest:
                return self.error(number, f"'{rest}' after '{key}'; expected fields on the next lines, with 4 spaces")
            self.open = [block.values.setdefault(key, [])]
        elif not rest:
            return self.error(number, f"'{key}' has no value; expected one on the same line")
        elif key in ("products", "roles", "original", "host"):
            block.values.setdefault(key, []).extend(self.tokens(number, rest))
            if len(set(block[key])) < len(block[key]):
                self.error(number, f"a value of '{key}' is there twice; expected it once")
        else:
            block.values[key] = rest
        if key in VALUES and not re.fullmatch(VALUES[key][0], rest):
            self.error(number, f"{key} '{rest}'; expected {VALUES[key][1]}")
        if key == "products" and not (rest + " ").replace("∙", " ").startswith(self.heading.replace("∙", " ") + " "):
            self.error(number, f"product '{rest}' in '# {self.heading}'; expected it in the file of its family")
        return None

    def tokens(self, number, text):
        """Splits a line at its spaces outside quotes, and reports quotes that do not end."""
        tokens = TOKEN.findall(text)
        if " ".join(tokens) != text:
            self.error(number, "more than one space or an open quote; expected single spaces, and '\"' in pairs")
        return [token.replace('"', "") for token in tokens]

    def read_field(self, number, depth, text):
        """Reads one field into the list of its depth."""
        if self.open is None:
            if self.key in ("products", "roles", "original", "name", *VALUES):
                self.error(number, f"a field below '{self.key}'; expected it in one of {', '.join(SECTIONS)}")
            return None
        if depth >= len(self.open):
            most = len(self.open) * 2 + 2
            return self.error(number, f"an indentation of {depth * 2 + 4} spaces; expected at most {most} here")
        text, mark, pattern = text.partition(" pattern=")
        field = self.field(number, self.tokens(number, text), pattern if mark else None)
        parent = self.open[depth - 1][-1] if depth else None
        if parent and parent.kind != "object" and "nested" not in parent.flags:
            said = f"'{parent.name}' of type {parent.kind} has inner fields"
            self.error(number, f"{said}; expected a smaller indentation, or that its type is object")
            parent.kind = "object"
        del self.open[depth + 1:]
        if any(other.name == field.name for other in self.open[depth]) != ("variant" in field.flags):
            said = "a variant of no field above" if "variant" in field.flags else "the second in its list"
            self.error(number, f"field '{field.name}' is {said}; expected each name once, or another with variant")
        self.open[depth].append(field)
        self.open.append(field.fields)
        return None

    def field(self, number, tokens, pattern):
        """Makes a field of its name, type and flags."""
        name, kind, *flags = tokens + ["", ""][len(tokens):]
        field = Field(number, name)
        base = kind[:-2] if kind.endswith("[]") else kind
        if not NAME.fullmatch(name):
            self.error(number, f"field name '{name}'; expected letters, digits, '_', '-' or '.'")
        if base not in TYPES:
            said = f"unknown type '{kind}'" if kind else f"field '{name}' has no type"
            self.error(number, f"{said}; expected {one_of(TYPES, base)}, or one of them with []")
        elif self.key in ("path", "headers") and kind not in SCALARS or self.key == "query" and base not in SCALARS:
            self.error(number, f"type {kind} in '{self.key}'; expected {one_of(SCALARS)}")
        else:
            field.kind, field.is_array = base, kind != base
        for flag in flags + ([] if pattern is None else ["pattern=" + pattern]):
            flag_name, equals, value = flag.partition("=")
            if flag_name + equals not in FLAGS:
                self.error(number, f"unknown flag '{flag}'; expected {one_of(FLAGS, flag_name + equals)}")
            elif flag_name + equals in field.flags:
                self.error(number, f"a second flag '{flag_name}'; expected one")
            else:
                field.flags[flag_name + equals] = value
        for item, place in PLACES.items():
            if (item == field.kind or item in field.flags) and self.key != place:
                self.error(number, f"{item} in '{self.key}'; expected it only in '{place}'")
        if self.key == "path" and "required" not in field.flags:
            self.error(number, f"path parameter '{name}' without required; expected every one to be required")
        if base in TYPES:
            self.add_columns(field)
        return field

    def add_columns(self, field):
        """Adds the flags as columns of the table, and checks that they fit the type."""
        for flag, (code, kinds, pattern, expected) in FLAGS.items():
            value = field.flags.get(flag)
            if value is None:
                continue
            if field.kind not in kinds or flag == "items=" and not field.is_array:
                only = "arrays" if flag == "items=" else one_of(kinds)
                self.error(field.line, f"{flag.rstrip('=')} on type {field.kind}; expected it only on {only}")
            elif not re.fullmatch(pattern, value):
                self.error(field.line, f"{flag}{value}; expected {expected}")
            elif flag == "items=":
                field.columns += [code + limit for code, limit in zip("tu", reversed(value.split(".."))) if limit]
            elif code:
                field.columns.append(code + value)
        limits = {column[0]: column[1:] for column in field.columns}
        for high, low in ("xm", "XM", "tu"):
            if high in limits and low in limits and int(limits[high]) < int(limits[low]):
                self.error(field.line, f"limits {limits[low]} and {limits[high]}; expected the minimum to be less")

    def finish(self):
        """Checks the block that just ended, unless its lines have errors already."""
        block, self.block = self.block, None
        if not block or len(self.facts.errors) > self.before:
            return
        optional = {NO_PRODUCT: ["products"], NOTIFICATIONS: ["products", "roles"]}.get(self.heading, [])
        for key in ("name", "products", "roles"):
            if not block[key] and key not in optional:
                self.error(block.line, f"'{block.head}' has no {key}; expected a line '  {key} …' below it")
        for key in SECTIONS:
            if key in block.values and not block[key]:
                self.error(block.line, f"'{key}' of '{block.head}' is empty; expected fields, or no '{key}'")
        parameters = re.findall(r"\{(\w+)\}", block.head)
        if len(set(parameters)) < len(parameters):
            self.error(block.line, f"'{block.head}' has a parameter twice; expected different names")
        for name in parameters:
            if name not in [field.name for field in block["path"]]:
                self.error(block.line, f"{{{name}}} is in the template only; expected a field '{name}' in 'path'")
        for field in block["path"]:
            if (field.name in parameters) == ("off-template" in field.flags):
                which = "either it or off-template" if field.name in parameters else f"{{{field.name}}} or off-template"
                self.error(field.line, f"'{field.name}' does not fit the template; expected {which}")
        if len([key for key in ("json", "form") if block[key]]) > (0 if block.head.startswith("GET ") else 1):
            self.error(block.line, f"'{block.head}' has a body too many; expected json or form, and none in a GET")
        if block["response"] and block["status"] == "204":
            self.error(block.line, f"'{block.head}' has a response with status 204; expected none, or another status")


def one_of(words, near=""):
    """The words as text, or the nearest of them."""
    close = difflib.get_close_matches(near, words, 1)
    return f"'{close[0]}'" if close else " or ".join(words).replace(" or ", ", ", max(len(words) - 2, 0))


def walk(fields):
    """All fields with their inner fields, in order."""
    for field in fields:
        yield field
        yield from walk(field.fields)


class Lines:
    """Lines of the table that references name, the most used ones first."""

    def __init__(self, what, uses):
        self.lines = [text for text, _ in sorted(collections.Counter(uses).items(), key=lambda use: (-use[1], use[0]))]
        if len(self.lines) > len(ALPHABET) ** 2:
            sys.exit(f"{len(self.lines)} distinct {what}; the table has room for {len(ALPHABET) ** 2}")
        self.references = {text: ALPHABET[n // 90] + ALPHABET[n % 90] for n, text in enumerate(self.lines)}

    def list(self, texts):
        """The references of texts."""
        return "".join(self.references[text] for text in texts)

    def tree(self, fields):
        """The references of fields, each followed by its inner fields in braces."""
        inner = ((self.references[field.text], self.tree(field.fields)) for field in fields)
        return "".join(reference + (f"{{{tree}}}" if tree else "") for reference, tree in inner)


def literal(name, comment, lines):
    """The Swift source of a constant with the lines as its text, which cannot end the literal or be an escape."""
    text, marks = "\n".join(lines), "#"
    while '"""' + marks in text or "\\" + marks in text:
        marks += "#"
    return f'    /// {comment}\n    static let {name}: StaticString = {marks}"""\n{text}\n"""{marks}\n'


def table(facts):
    """The source of Table.swift."""
    operations = [block for _, block in sorted(facts.operations.items())]
    notifications = [block for _, block in sorted(facts.notifications.items())]
    every = [field for block in operations + notifications for key in SECTIONS for field in walk(block[key])]
    fields = Lines("fields", (field.text for field in every))
    texts = Lines("texts", (t for block in operations for key in ("products", "roles", "host") for t in block[key]))
    rows = []
    for block in operations:
        method, template = block.head.split(" ")
        lists = [texts.list(block[key]) for key in ("products", "roles", "host")]
        columns = [template, method, block["name"], *lists[:2], block["updated"], lists[2]]
        trees = [fields.tree(block[key]) for key in SECTIONS[:-1]]
        rows.append("\t".join([*columns, block["status"] or "200", *trees]))
    events = []
    for block in notifications:
        types = ["|".join(block.head.split(" ")[1:]), "|".join(block["original"])]
        events.append("\t".join([*types, block["name"], fields.tree(block["resource"])]))
    return (
        "// swift-format-ignore-file\n"
        "// Made from the facts by Scripts/catalog.py; change the facts, and run `make catalog`.\n\n"
        "/// The facts as text that is decoded one operation at a time.\nenum Table {\n"
        + literal("fields", "One field without its inner fields per line.", fields.lines)
        + literal("texts", "One text per line: products, roles and hosts, which many operations share.", texts.lines)
        + literal("operations", "One operation per line, in the order of template and method.", rows)
        + literal("notifications", "One notification per line, in the order of the first event type.", events)
        + "}\n"
    )


def main():
    """Runs the command."""
    parser = argparse.ArgumentParser(description="Compiles the facts about operations into Table.swift.")
    parser.add_argument("--check", action="store_true", help="compare Table.swift with the facts and write nothing")
    parser.add_argument("--facts", type=pathlib.Path, default=MODULE / "Facts", help="the folder of the facts")
    parser.add_argument("--table", type=pathlib.Path, default=MODULE / "Table.swift", help="the file of the table")
    options = parser.parse_args()
    facts = Facts(options.facts)
    if facts.errors:
        sys.exit("\n".join(facts.errors))
    made = table(facts).encode()
    if not options.table.exists() or options.table.read_bytes() != made:
        if options.check:
            sys.exit(f"{os.path.relpath(options.table)}:1: not what the facts say; run make catalog")
        options.table.write_bytes(made)


if __name__ == "__main__":
    main()
