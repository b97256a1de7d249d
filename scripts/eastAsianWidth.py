"""Writes src/core/query/eastAsianWidth.ts: what Python's unicodedata, by which the AWS CLI lays out tables, calls wide.

Run with the Python of the AWS CLI that is to be matched: /usr/bin/python3 scripts/eastAsianWidth.py
"""
import sys
import textwrap
import unicodedata
from pathlib import Path

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number):
    return DIGITS[number] if number < 36 else base36(number // 36) + DIGITS[number % 36]


def wide_ranges():
    start = None
    for point in range(sys.maxunicode + 2):
        wide = point <= sys.maxunicode and unicodedata.east_asian_width(chr(point)) in "WFA"
        if wide and start is None:
            start = point
        elif not wide and start is not None:
            yield start, point
            start = None


bounds = [bound for both in wide_ranges() for bound in both]
steps = [base36(bound - before) for before, bound in zip([0] + bounds, bounds)]
lines = textwrap.wrap(" ".join(steps), 110)
body = " +\n".join(f"  '{line} '" for line in lines[:-1]) + f" +\n  '{lines[-1]}'"
Path(__file__).parents[1].joinpath("src/core/query/eastAsianWidth.ts").write_text(
    f"""/**
 * Where runs of wide, full-width and ambiguous characters begin and end, by turns, in Unicode {unicodedata.unidata_version} as Python {sys.version.split()[0]} has
 * it (characters that were not assigned then count as wide). Steps from one bound to the next, in base 36. Made by
 * scripts/eastAsianWidth.py.
 */
export const wideSteps =
{body};
""",
    encoding="utf-8",
)
