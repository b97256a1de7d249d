"""Records what the AWS CLI's own readers make of random texts, for the tests of src/aws. README.md says what is what.

    NEWER_BOTOCORE=<a folder `botocore` of 1.43> /usr/bin/python3 test/golden/config/record.py

Made with Debian's awscli 2.9.19 (Python 3.11.2, dateutil 2.8.2). That one does not know `[services …]` yet: these
sections come from the `configloader.py` of the newer botocore, which has to agree with the older one in all else.
"""
import base64
import contextlib
import datetime
import importlib.util
import json
import os
import random
import shlex
import sys
import tempfile
import warnings
from pathlib import Path

os.environ.update(TZ="UTC", LC_ALL="C.UTF-8")
sys.path.insert(0, "/usr/lib/python3/dist-packages")
warnings.simplefilter("ignore")

import awscli  # noqa: E402
import botocore.configloader as older  # noqa: E402
import botocore.exceptions  # noqa: E402
from botocore.compat import compat_shell_split  # noqa: E402
from botocore.credentials import parse  # noqa: E402

HERE = Path(__file__).parent
spec = importlib.util.spec_from_file_location("newer", Path(os.environ["NEWER_BOTOCORE"], "configloader.py"))
newer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(newer)
file = Path(tempfile.mkdtemp(), "config")

REASONS = {
    "MissingSectionHeaderError": "noSection",
    "DuplicateSectionError": "sectionTwice",
    "DuplicateOptionError": "entryTwice",
    "ParsingError": "noEntry",
    "UnicodeDecodeError": "encoding",
    "ValueError": "block",
}


def refusal(wrong):
    """The reason that botocore had, and the line (from 1), which Python tells of all but blocks and encodings."""
    cause = wrong.__context__
    lines = [cause.errors[0][0]] if hasattr(cause, "errors") else [cause.lineno] if hasattr(cause, "lineno") else []
    return {"refused": REASONS[type(cause).__name__], **{"line": line for line in lines}}


def read(data):
    file.write_bytes(data)
    try:
        sections = older.raw_config_parse(str(file))
    except botocore.exceptions.ConfigParseError as wrong:
        return refusal(wrong)
    # Which section a profile is, though two may say the same, is told by an entry that no text has.
    marked = {title: {**entries, "\0": number} for number, (title, entries) in enumerate(sections.items())}
    maps = newer.build_profile_map(marked)
    before = older.build_profile_map(marked)
    assert (maps["profiles"], maps["sso_sessions"]) == (before["profiles"], before["sso_sessions"])
    assert sections == newer.raw_config_parse(str(file))
    named = {
        name: [[key, entries["\0"]] for key, entries in maps[of].items()]
        for name, of in (("profiles", "profiles"), ("sessions", "sso_sessions"), ("services", "services"))
    }
    return {
        "sections": [
            [title, [[name, list(map(list, value.items())) if isinstance(value, dict) else value] for name, value in entries.items()]]
            for title, entries in sections.items()
        ],
        **{name: found for name, found in named.items() if found},
    }


def words(text, split):
    try:
        return {"text": text, "words": split(text)}
    except ValueError:
        return {"text": text, "refused": True}


def seconds(text, today):
    try:
        date = parse(text, default=today)
    except (ValueError, OverflowError):
        return "unreadable"
    try:
        return "noZone" if date.tzinfo is None else date.timestamp()
    except (ValueError, OverflowError):
        return "unreadable"


def date(text):
    """Nothing for a text that means something else tomorrow."""
    one, other = (seconds(text, datetime.datetime(*day)) for day in ((2026, 1, 2), (2027, 3, 4)))
    if one != other:
        return None
    return {"text": text, "refused": one} if isinstance(one, str) else {"text": text, "seconds": int(one) if one == int(one) else one}


BLANKS = [" ", " ", " ", " ", "\t", "\t", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\xa0", "\u1680", "\u2003", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff", "\u200b", "\u180e"]
NAMES = ["region", "role_arn", "source_profile", "Region", "output", "a", "A", "b", "s3", "ssm", "sts", "endpoint_url", "aws_access_key_id", "credential_process", "services", "sso_session", "x y", "__proto__", "constructor", "É", "ß", "İ", "ΑΣ", "#a", "a#b", "[a", "a]", '"a"', "", "-", "x.y", "x/y", "日"]
VALUES = ["", "us-east-2", "x", "x # y", "x ; y", "x=y", "x:y", "= x", ": x", '"x"', "'x y'", "%(a)s", "%", "x\\", "[x]", "[x", "#x", "http://127.0.0.1:1/x?y=z", "arn:aws:iam::123456789012:role/A", "/bin/h --role 'a b' \\", "True", "é", "日本", "\U0001f600", "x  y", "x\ty", "\x00", "\x7f", "1 ; 2 # 3", "a = b", "{}", "x \u2028 y"]
TITLES = ["default", "DEFAULT", "profile a", "profile b", "profile default", "a", "b", "sso-session a", "sso-session 'a b'", "services a", "services lab", "profile 'a b'", 'profile "a"', "profile a b", "profile  a", "profile a ", " profile a", "profile", "profile ''", "profile O'Neil", "profile a\\ b", "profile __proto__", "__proto__", "profile constructor", "profiles a", "profile-x y", "Profile a", "Default", " default", "default ", "plugins", "preview", "profile a]b", "profile [a", "profile #a", "profile a;b", "profile\ta", "profile\xa0a", "profile a\xa0b", "sso-sessions a", "servicesa b", "services", "services 'a", 'profile "a\\"b"', "profile a=b", "a:b", "profile é", "profile \U0001f600", "defaul", "defaults", "\u00a0", " ", "x]", "["]
BEHIND = ["", "", "", "", "", "", " # c", "# c", " ; c", " /* b */", "x", " [y]", " # see [x]", "]", " = b", "=", ":"]
JUNK = ["junk", "[", "[]", "]", "[a", "=", "= b", ":", "a b", "- a", "\\", "[]=", "[ = b", "'", "<<<<<<< HEAD", "{", "\x00"]


def blanks(rng, likely):
    return "".join(rng.choice(BLANKS) for _ in range(rng.choice([1, 1, 1, 2, 4]))) if rng.random() < likely else ""


def ordinary(rng, likely):
    return " " * rng.choice([1, 2, 4]) if rng.random() < likely else ""


def entry(rng, indent):
    cut = rng.choice([" = ", " = ", " = ", "=", "= ", " =", ":", ": ", " : ", "\t=\t", " =\xa0", "\x85=", "==", "=:"])
    names = NAMES if rng.random() < 0.5 else [rng.choice("abcdefghij") + rng.choice("klmno")]
    return indent + rng.choice(names) + cut + rng.choice(VALUES) + blanks(rng, 0.08)


def ini(rng, wild):
    lines = []
    for _ in range(rng.choice([1, 1, 2, 2, 3])):
        indent = ordinary(rng, 0.1) if rng.random() > wild else blanks(rng, 0.3)
        lines.append(f"{indent}[{rng.choice(TITLES)}]{rng.choice(BEHIND)}{blanks(rng, 0.1)}")
        inside = ordinary(rng, 0.25)
        for _ in range(rng.choice([0, 1, 1, 2, 2, 3, 4])):
            kind = rng.random()
            if kind < 0.5:
                lines.append(entry(rng, inside if rng.random() > wild else blanks(rng, 0.5)))
            elif kind < 0.62:
                lines.append(inside + rng.choice(NAMES[:12]) + rng.choice([" =", " = ", "=", ":", " =\t"]))
                lines += [inside + "  " + entry(rng, ordinary(rng, 0.1)) for _ in range(rng.choice([1, 2, 3]))]
            elif kind < 0.75:
                lines.append(inside + rng.choice([" ", "  ", "    ", "\t", "\xa0"]) + rng.choice([*VALUES, "[profile c]", "a = b", "k=v"]))
            elif kind < 0.83:
                lines.append(rng.choice(["", "", blanks(rng, 1)]))
            elif kind < 0.95:
                lines.append(rng.choice(["", inside, "      ", blanks(rng, 1)]) + rng.choice(["#", "; ", "# a = b", ";x", "#[x]"]))
            else:
                lines.append(rng.choice(JUNK) if rng.random() < wild else inside + "# c")
    if rng.random() < 0.06:
        lines.insert(0, rng.choice(["", "# c", "\ufeff", "a = b", "  ", "\ufeff# c", *JUNK]))
    end = rng.choice(["\n"] * 12 + ["\r\n", "\r\n", "\r", "\n\r"])
    text = end.join(lines) + rng.choice(["", end, end, end + end])
    if rng.random() < wild / 4:
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice([*BLANKS, "\n", "\r", "=", ":", "]", "[", "#", "\n  "]) + text[at + rng.choice([0, 1]) :]
    return text


CHOSEN = [
    "", "\n", "# c", "[default]", "[default]\n", "junk", "[a]\njunk", "a = b\n[a]", "[]\n", "[]=x\n", "[\n", "[a]\n[=x\n", "[a]\n= b", "[a]\n=", "[a]\n:x",
    "[default]\nregion = us-east-2 # ohio", '[default]\nregion = "us-east-2"', "[default]\nRegion: us-east-2", "[default]\nregion = a\nREGION = b", "[a]\nx = 1\n[a]\ny = 2",
    "[profile dev]\n  cli_pager =\n  region = us-east-2", "[profile dev]\n  cli_pager =\n   region = us-east-2", "[profile dev]\n\tcli_pager =\n  region = us-east-2", "[a]\nx = 1\n  [b]\n  y = 2",
    "[a]\ncredential_process = h\n    --role admin\n\n# c\n    --json\nregion = x", "[a]\nregion =\n  us-east-2", "[a]\nregion =\n  a = b", "[a]\ns3 =\nmax_concurrent_requests = 10", "[a]\ns3 =\n\n  x = y\n\n  z =\n",
    "[a]\ns3 =\n  # c\n  x = y", "[a]\ns3 =\n  x = y\n  x = z\n  X = w", "[a]\ns3 =\n  = y", "[a]\ns3 =\n  x : y", "[a]\ns3 = v\n  x = y", "[a]\ns3 =\n  x = y\u2028z = w", "[a]\ns3 =\n  x = y\x0bz", "[a]\ns3 =\n  x\x1c= y", "[a]\ns3 =\n  __proto__ = y",
    "[profile dev] /* s3://b/x */\nx = y", "[profile dev]# team", "[profile dev] # see [x]\nx = y", "[profile dev]]", "[[profile dev]]", "[profile dev\nx = y", "[profile two]x = y", "[a]b]\nx = y",
    "[a]\np = %(x)s", "[a]\np = a\\\n", "[a]\np = a ; b", "[DEFAULT]\nx = 1\n[a]\ny = 2\n[b]\nx = 3", "[a]\ny = 2\n[DEFAULT]\nx = 1\n[DEFAULT]\nz = 1", "[DEFAULT]\nx = 1\n[DEFAULT]\nx = 2", "[DEFAULT]\nx = 1", "[DEFAULT]\nx =\n  y = z\n[sso-session a]\n[services b]\n",
    "[default]\na = 1\n[profile default]\nb = 2", "[profile default]\na = 1\n[default]\nb = 2", "[profile dev]\na = 1\n[profile 'dev']\nb = 2\n[profile x]\n[profile  dev]\nc = 3", "[profile a]\nx = 1\n[sso-session a]\nx = 2\n[services a]\nssm =\n  endpoint_url = http://localhost:1",
    "[services lab]\nSSM =\n  endpoint_url = x\n", "[services lab]\nssm =\n  ENDPOINT_URL = x\n", "[services lab]\nssm = x", "[services]\nx = y", "[services 'my lab']\nssm =\n a=b", "\ufeff[default]\nx = y", "\ufeff\n[default]\nx = y", "[default]\n\ufeffx = y", "[default]\nx = y\ufeff",
    "[a]\nx = y\x1c", "[a]\nx\x85 = y", "[a]\n\xa0x = y", "[a]\n\u2028x = y", "[a]\nx = 1\n\x1cy = 2", "[a]\nx = 1\n\u3000\n  y", "[a]\r\nx = y\r\n\r\n  z\r\n", "[a]\rx = y\r  z\r", "[a]\r\rx = y\n\r  z", "[a]\nx\n = y", "[a]\nx = \x00\n\x00 = y", "[ a ]\nx = y", "[a\tb]\nx = y",
    "[a]\nx = 1\n# c\n  y\n", "[a]\nx = 1\n  # c\n  y\n", "[a]\nx = 1\n\n\n\n  y\n\n", "[a]\nx = 1\n\ny = 2\n", "[a]\n  x = 1\n y = 2\n  z = 3\n", "[a]\n  x = 1\n y = 2\n   z = 3\n", "  [a]\n x = 1\n", "  [a]\n    x = 1\n  [b]\n    y = 2", "[a]\n    x = 1\n  [b]\n    y = 2",
    "[a]\nx y = z\nx\ty=z", "[a]\nx=y=z:w\nz:y=x", "[a]\nx =: y", "[a]\nrem x = y\nREM = z", "[a]\n;x = y\n#y = z\n /x = y", "[a]\n/;x = y", "[profile \u00e9]\nx = y", "[profile \U0001f600]\nx = y\U0001f600", "[a]\nΑΣ = x\nας = y", "[a]\nİ = x\ni̇ = y", "[a]\nß = x\nẞ = y", "[a]\nK = x\nk = y",
]
SPOILT = [b"[default]\n# caf\xe9\nregion = us-east-2\n", "[default]\nregion = us-east-2\n".encode("utf-16"), "[default]\n".encode("utf-16-be"), b"[a]\nx = \xc3(", b"[a]\nx = \xed\xa0\x80", b"[a]\nx = \xc0\x80", b"[a]\nx = \xf4\x90\x80\x80", b"[a]\nx = \xf0\x9f\x98\x80", b"\xef\xbb\xbf[a]\nx = y", b"[a]\nx = \xe2\x82", b"junk\n\xff", b"[a]\n[a]\n\xff"]

LETTERS = ["a", "b", "profile", "sso-session", "services", " ", " ", " ", "\t", "\n", "\r", '"', '"', "'", "'", "\\", "\\", "#", ";", "$HOME", "~", "*", "&", "|", "(", ")", "<", "`", "!", "=", ",", "é", "日", "\U0001f600", "\xa0", "\u2003", "\u2028", "\x0b", "\x0c", "\x1c", "\x85", "\x00", "--role", "/bin/h", "{}", "\\\n", '\\"', "\\'", "\\ ", '""', "''", "@"]
SHELL = [
    "", " ", "a", " a ", "profile two", "profile  two", "profile two ", "profile\ttwo", "profile 'a b'", 'profile "a b"', "profile a\\ b", 'profile a" "b', 'profile "Someone\'s Mac"', "profile prod(old)", "profile !", "profile ~x", "profile *", "profile a]b", "profile #b", 'profile "a\\"b"',
    "profile O'Neil", "profile a b", 'profile ""', "profile ''", "''", "'' ''", 'a""b', "a''", '"a\\b"', '"a\\\\b"', "'a\\'", "'a\\\\'", "a\\", '"a\\', "a\\\nb", '"a\\\nb"', '"\\$x\\`"', "a\\'b", '"a\'b"', "'a\"b'", "#a b", "a #b", "a;b|c&d", "$'a'", '$"a"', "a\xa0b", "\xa0", "a\x0bb", "a\x0cb", "a\u2028b",
    "sh -c 'printf \"%s\" \"$X\"'", '/bin/h --pw pa$$word --role * "team #1"', "h\n--role\r\n  admin\n\n--json", "h 'a\nb'", "\\ ", "\\\\ ", "a\\ ", "\\", '"', "'", '"\\', '"\\"', "'\\'", "\x00a b\x00", "a=b c='d e'", "~/bin/h", "{a,b}", "h <x >y", "é 'à la' \"日 本\"",
]
CURSORY = ["a", "b", "x y", " ", " ", "\t", '"', '"', "\\", "\\", "\\\\", '\\"', '""', "'", "\n", "\r", "C:\\x\\h.exe", "C:\\Program Files\\", "--role", "^", "&", "%A%", "!", "é", "\xa0", "\U0001f600"]
WINDOWS = [
    "", " ", "a", "a b", "a\tb", '"a b" c', 'a"b c"d', '""', '"" a', 'a ""', '"a', '"', 'a\\\\b d"e f"g h', 'a\\\\\\"b c d', 'a\\\\\\\\"b c" d e', '"a b c" d e', '"ab\\"c" "\\\\" d', 'a"b"" c d', '"a\\"b"', '"a\\\\"', '"a\\\\\\"', "\\", "\\\\", 'a\\ b', "a\\\tb", "'a b'", "a\nb", "a\rb", "a ^& b",
    '"C:\\Program Files\\h.exe" --role "a b"', "C:\\h.exe \"\\\\server\\share\\\\\" x", '\\"', '\\\\"', ' a  "b "  c ', '"a""b"', '""""', '"""a"""', "C:\\tools\\h.cmd %USERPROFILE%",
]
ISO = [
    "2035-01-01T00:00:00Z", "2035-01-01T00:00:00+00:00", "2035-01-01T00:00:00UTC", "2035-01-01 00:00:00Z", "2035-01-01T00:00:00 UTC", "2035-01-01T00:00:00.123Z", "2035-01-01T00:00:00.123456+02:30", "2035-01-01T00:00:00,5Z", "2035-01-01T00:00:00.1234567Z", "2035-01-01T00:00:00-00:00",
    "20350101T000000Z", "20350101T000000+0100", "2035-01-01T00:00:00+0100", "2035-01-01T00:00:00+01", "2035-01-01T00:00:00 +01:00", "2035-01-01T00:00Z", "2035-01-01T00Z", "2035-01-01", "2035-01-01Z", "2035-01-01T00:00:00", "2035-01-01t00:00:00z", " 2035-01-01T00:00:00Z ", "2035-01-01T00:00:00Z\n",
    "2035-01-01T24:00:00Z", "2035-01-01T23:59:60Z", "2035-13-01T00:00:00Z", "2035-02-30T00:00:00Z", "2036-02-29T00:00:00Z", "2035-02-29T00:00:00Z", "2035-00-01T00:00:00Z", "2035-01-00T00:00:00Z", "2035-01-01T00:60:00Z", "2035-01-01T25:00:00Z", "2035-01-01T00:00:00+24:00", "2035-01-01T00:00:00+23:59", "2035-01-01T00:00:00+25:00", "2035-01-01T00:00:00+00:60",
    "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "10000-01-01T00:00:00Z", "2035-1-1T0:0:0Z", "2035-01-01T00:00:00.Z", "2035-01-01T00:00:00ZZ", "2035-01-01T00:00:00Z+01:00", "2035-01-01T00:00:00GMT", "2035-01-01T00:00:00utc", "2035-01-01TT00:00:00Z", "", " ", "Z", "x", "null", "2035-01-01T00:00:00Zx", "2035-01-01T00:00:00EST", "2035-01-01  00:00:00Z", "2035-01-01T00:00:00  Z",
]
OTHER = ["2051222400", "2051222400.5", "1e9", "Mon, 01 Jan 2035 00:00:00 GMT", "Jan 1 2035 00:00 UTC", "2035/01/01 00:00:00Z", "01/02/2035 00:00Z", "2035.01.01 00:00Z", "2035-001T00:00:00Z", "2035-W01-1T00:00:00Z", "2035-01-01T00:00:00UTC+3", "2035-01-01T00:00:00GMT-3", "12:00Z", "2035-01-01 12pm Z", "2035-01-01 12:00 AM UTC", "20350101", "203501010000Z", "20350101000000Z", "2035-01-01T00h00m00sZ", "２０３５-01-01T00:00:00Z", "2035-01-01T00:00:00\u00a0Z", "2035-01-01T00:00:00−01:00", "٢٠٣٥-01-01T00:00:00Z", "35-01-01T00:00:00Z", "(2035-01-01T00:00:00Z)", "2035-01-01T00:00:00 (UTC) Z", "2035-01-01T00:00:00Z;", "on 2035-01-01 at 00:00Z", "2035-01-01T00:00:00+1", "2035-01-01T00:00:00+01:0", "2035-01-01T00:00:00+010203", "2035-01-01T00:00:00+01:02:03"]


def some(rng, alphabet, low, high):
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(low, high)))


def shell_text(rng):
    return rng.choice(["", "", "profile ", "services ", "h --x "]) + some(rng, LETTERS, 1, 8)


def iso(rng):
    part = lambda low, high, width=2: f"{rng.randint(low, high):0{width}d}"  # noqa: E731
    day = [part(1900, 2100, 4), part(1, 12 if rng.random() < 0.95 else 14), part(1, 28 if rng.random() < 0.7 else 32)]
    time = [part(0, 23 if rng.random() < 0.95 else 25), part(0, 59 if rng.random() < 0.95 else 61), part(0, 59)]
    basic = rng.random() < 0.2
    fraction = rng.choice([".", ","]) + part(0, 10**9, rng.choice([1, 3, 6, 9])) if rng.random() < 0.3 else ""
    sign, hours, minutes = rng.choice("+-"), part(0, 14), rng.choice(["00", "30", "45"])
    zone = rng.choice(["Z", "Z", "Z", "UTC", " UTC", "", f"{sign}{hours}:{minutes}", f"{sign}{hours}{minutes}", f"{sign}{hours}"])
    return ("" if basic else "-").join(day) + rng.choice(["T", "T", "T", " "]) + ("" if basic else ":").join(time) + fraction + zone


def several(make, told, wanted, good, rng, seen):
    """Random cases, of which a share is good: most random texts are wrong somewhere."""
    kept = {True: [], False: []}
    room = {True: round(wanted * good), False: wanted - round(wanted * good)}
    while len(kept[True]) < room[True] or len(kept[False]) < room[False]:
        text = make(rng)
        if text in seen:
            continue
        seen.add(text)
        case = told(text)
        if case is not None and len(kept["refused" not in case]) < room["refused" not in case]:
            kept["refused" not in case].append(case)
    return kept[True] + kept[False]


def recorded(chosen, make, told, wanted, good, rng):
    cases = [case for case in map(told, chosen) if case is not None]
    return cases + several(make, told, wanted - len(cases), good, rng, set(chosen))


def write(name, cases):
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    (HERE / name).write_text(f"[\n{lines}\n]\n")
    print(name, len(cases), sum("refused" in case for case in cases), "refused", (HERE / name).stat().st_size, "bytes")


def main():
    rng = random.Random(20261127)
    text = lambda value: {"text": value, **read(value.encode())}  # noqa: E731
    tame = recorded(CHOSEN, lambda rng: ini(rng, 0), text, 800, 0.85, rng)
    wild = several(lambda rng: ini(rng, rng.choice([0.2, 0.5])), text, 700, 0.6, rng, {case["text"] for case in tame})
    write("ini.json", tame + wild)
    write("bytes.json", [{"base64": base64.b64encode(data).decode(), **read(data)} for data in SPOILT])
    write("shellWords.json", recorded(SHELL, shell_text, lambda value: words(value, shlex.split), 1000, 0.65, rng))
    windows = lambda value: words(value, lambda whole: compat_shell_split(whole, "win32"))  # noqa: E731
    write("windowsWords.json", recorded(WINDOWS, lambda rng: some(rng, CURSORY, 1, 9), windows, 500, 0.7, rng))
    dates = [{**case, "form": "iso"} for case in recorded(ISO, iso, date, 190, 0.8, rng)]
    write("dates.json", dates + [{**case, "form": "other"} for case in map(date, OTHER) if case is not None])


with contextlib.suppress(KeyboardInterrupt):
    main()
