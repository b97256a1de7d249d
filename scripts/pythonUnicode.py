"""Writes src/core/values/pythonUnicode.ts: what Python knows of characters, by which the AWS CLI lays out its output.

Run with the Python of the AWS CLI that is to be matched: /usr/bin/python3 scripts/pythonUnicode.py
"""
import sys
import textwrap
import unicodedata
from pathlib import Path

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number):
    return DIGITS[number] if number < 36 else base36(number // 36) + DIGITS[number % 36]


def bounds_of(holds):
    inside = False
    for point in range(sys.maxunicode + 1):
        if holds(chr(point)) != inside:
            inside = not inside
            yield point


def constant(name, comment, holds):
    bounds = list(bounds_of(holds))
    steps = [base36(bound - before) for before, bound in zip([0] + bounds, bounds)]
    lines = textwrap.wrap(" ".join(steps), 110)
    body = " +\n".join(f"  '{line} '" for line in lines[:-1]) + f" +\n  '{lines[-1]}'"
    return f"/** {comment} */\nexport const {name} =\n{body};\n"


wide = constant(
    "wide",
    "Wide, full-width and ambiguous characters; those that were not assigned then count among them.",
    lambda character: unicodedata.east_asian_width(character) in "WFA",
)
unprintable = constant(
    "unprintable",
    "Characters that `repr` escapes.",
    lambda character: not character.isprintable(),
)
Path(__file__).parents[1].joinpath("src/core/values/pythonUnicode.ts").write_text(
    f"""// Sets of characters as Python {sys.version.split()[0]} (Unicode {unicodedata.unidata_version}) has them: where they begin and end, by turns, in steps from one
// bound to the next, in base 36. Made by scripts/pythonUnicode.py.

{wide}
{unprintable}""",
    encoding="utf-8",
)
