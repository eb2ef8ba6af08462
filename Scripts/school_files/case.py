"""A row of the table: how its file is made, and what the command must find in it."""

from dataclasses import dataclass, field
from typing import Callable

FIELDS = ("user_name", "user_type", "class_name", "occupation", "status", "phone")

# The statuses of invalid input: the argument parser's, and that of invalid values and rows.
INVALID = {64, 65}


class Skip(Exception):
    """Raised by a builder whose program is not installed."""


@dataclass
class Case:
    """A file, a command line and the expected result.

    The status and all events follow from `rows`, `faults` and `error`: see `expected_status`.
    """

    # What it is about; letters of ASCII, so that the table is aligned.
    name: str
    # The name of the file, and the function that makes its bytes.
    file: str
    build: Callable[[], bytes]
    # The rows as the command must understand them: id, and the fields that it must compare with the platform.
    rows: list = field(default_factory=list)
    # Options after `roster plan FILE -o SCHOOL`.
    arguments: list = field(default_factory=list)
    # Rows that cannot be used: line, and an expression that the reason matches.
    faults: dict = field(default_factory=dict)
    # For a file that is refused: expressions that the messages match. No change is planned then.
    error: tuple = ()
    # For a file that may be understood or refused: as `error`, and `rows` is the other possibility.
    or_error: tuple = ()
    # Expressions that the output must match, in addition, and those that it must not match.
    must: tuple = ()
    must_not: tuple = ()
    # Texts that must not be in the output.
    secrets: tuple = ()
    # Whether values are printed; if not, no phone may be in the output.
    reveals: bool = True
    # Whether -o is given, whether the file is standard input, and whether the plan is written to a file and compared.
    has_organization: bool = True
    is_input: bool = False
    writes_plan: bool = False
    # Where standard input is named.
    input_name: str = "-"
    timeout: float = 120

    @property
    def skips_invalid(self):
        return "--skip-invalid" in self.arguments


def row(identifier, **fields):
    """An expected row."""
    unknown = set(fields) - set(FIELDS)
    if unknown:
        raise ValueError(f"no such field: {unknown}")
    return str(identifier), fields


@dataclass
class Expectation:
    """The result of comparing the expected rows with the platform."""

    same: int = 0
    missing: list = field(default_factory=list)
    # (id, field): old value, new value.
    changes: dict = field(default_factory=dict)

    @property
    def changed(self):
        return len({identifier for identifier, _ in self.changes})


def expectation(case, users):
    """Compares the rows of a case with the users that the sandbox has."""
    result = Expectation()
    for identifier, fields in case.rows:
        user = users.get(identifier)
        if user is None:
            result.missing.append(identifier)
            continue
        # The phone cannot be read back, and each case has a new journal: a phone is always a change.
        different = {
            name: (user.get(name), value) for name, value in fields.items()
            if name == "phone" or user.get(name) != value
        }
        result.same += not different
        for name, values in different.items():
            result.changes[identifier, name] = values
    return result


def expected_statuses(case, expected):
    """The statuses with which the command may end."""
    if case.error:
        return INVALID
    if case.faults and not case.skips_invalid:
        return {65}
    if expected.missing:
        return {1}
    return {2 if expected.changes else 0}
