"""Records what the real AWS CLI v2 prints, for test/core/query. Run by hand:

    /usr/bin/python3 test/golden/query/record.py

Every case is one run of the CLI's own entry point (awscli.clidriver.main of the Debian package awscli 2.9.19), in a
process of its own with the environment below, against an endpoint in this script that answers with the pages named in
the case. A query that is a literal (`...`) brings any value into any format. Nothing here comes from our own code.
"""
import json
import os
import random
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).parent
FORMATS = ["json", "yaml", "yaml-stream", "text", "table"]


def session(number, **members):
    return {
        "SessionId": f"Jane-Roe-{number:017x}",
        "Target": "i-0123456789abcdef0",
        "Status": "Connected",
        "StartDate": 1795448177.068 - number * 3600,
        "DocumentName": "SSM-SessionManagerRunShell",
        "Owner": "arn:aws:iam::123456789012:user/Jane-Roe",
        "OutputUrl": {},
        **members,
    }


NASTY = [
    "", " ", " lead", "trail ", "two  blanks", "12", "-1", "+1", "1_0", "0x1F", "0o17", "017", "1.5", "1.", ".5", "1e3", "1E-3", ".inf", "-.INF",
    ".nan", "true", "True", "yes", "off", "null", "Null", "~", "=", "<<", "2026-11-23", "2026-1-3", "2026-11-23T10:00:00Z",
    "2026-11-23 10:00:00.5 +01:00", "a: b", "a:b", "a:", ":a", "a #b", "a#b", "#a", "- a", "-a", "-", "--- a", "---", "...", "? a", "?a", "?", "[a]",
    "{a}", "a, b", ",a", "&a", "*a", "!a", "|a", ">a", "%a", "@a", "`a", "'a'", "it's", '"a"', 'say "a"', "a\\b", "a\tb", "\ta", "a\nb", "a\n", "\na",
    "a\n\nb\n\n", "a \nb", "a\n b", "a\r\nb", "a\rb", "\x00", "\x07", "\x1b[31mred", "\x7f", "\x80", "\x85", "a\u00a0b", "\u2028", "a\u2029b", "\ufeffa",
    "\ufffe", "é", "e\u0301", "漢字かな", "ｱｲｳ", "１２", "emoji 😀", "👩\u200d💻", "🇩🇪", "\u202eevil", "µ±§", "ß", "Ω→∞", "word " * 40, "it's " * 40,
    'a "quoted" word ' * 12, "x" * 300, "emoji 😀 " * 20, "漢字 " * 50, "a  b  " * 30, "line one\nline two is " + "long " * 30,
    "$(id) `id` ${HOME}", "<b>&amp;</b>", "](command:x)", "%s %d",
]

PAGES = {
    "two": [
        {
            "NextToken": "token/2==",
            "Sessions": [
                session(1, Reason="INC-1234: disk full, rotate logs", MaxSessionDuration="20", AccessType="Standard"),
                session(2, OutputUrl={"CloudWatchOutputUrl": "", "S3OutputUrl": "s3://b/k é"}, EndDate=1795448178, Future={"a": [1]}),
                session(3, Reason=None, OutputUrl={"S3OutputUrl": "s3://b/k", "Future": 1, "CloudWatchOutputUrl": None}),
            ],
        },
        {
            "Sessions": [
                {"Status": "Failed", "SessionId": "bare-1"},
                session(4, StartDate=1770000000.5, EndDate=1770000001.000001, Details="x\ty\nz", Target="mi-漢字"),
            ]
        },
    ],
    "none": [{"Sessions": []}],
    "gap": [{"Sessions": [], "NextToken": "t2"}, {"Sessions": [session(5)], "NextToken": "t3"}, {"Sessions": []}],
    "nasty": [{"Sessions": [{"SessionId": f"n-{index}", "Reason": reason} for index, reason in enumerate(NASTY)]}],
}

VALUES = [
    None, True, False, 0, 1, -3, 1.0, -0.0, 1.5, 1e16, 1e15, 123456789012345678, 10**22, 1e22, 1.5e-7, 0.0001, 0.00001, "", "text", "2026", [], {}, [[]], [{}], [None],
    [[], []], [1, "a", None, True, 1.5], [[1, 2], [3, 4]], [[1, 2], [3]], [[1], [2, 3], []], [1, [2, [3]]], [[1, 2], 3], [[[1, 2], [3, 4]], [[5, 6], [7, 8]]],
    {"a": 1}, {"b": 1, "a": 2}, {"a": None, "b": ""}, {"a": []}, {"a": {}}, {"a": [], "b": {}}, {"a": {"b": {"c": 1}}}, {"a": [1, 2, 3]}, {"a": [[1, 2], [3, 4]]},
    {"a": [{"b": 1}, {"b": 2}]}, {"a": [{"b": 1}, {"c": 2}]}, {"a": [{"b": 1, "c": [1, 2]}, {"b": 2, "c": [3]}]}, {"a": [{"b": 1, "c": {"d": 1}}, {"b": 2}]},
    [{"a": 1}, {"a": [1, 2]}], [{"a": "x"}, {"a": {"b": "it's", "c": 'say "x"', "d": [None, True, 1.0, "é\n\u00a0😀"]}}], [{"a": {}}, {"a": []}], [{}, {"a": 1}],
    [{"a": 1}, "x"], ["x", {"a": 1}], [{"a": 1}, []], [[{"a": 1}]], [[{"a": 1}, {"b": [2]}]], ["x", [{"a": 1}]], [{"a": 1}, {"b": {"c": [{"d": 1}]}}],
    {"z": 1, "Z": 2, "é": 3, "漢": 4, "\ue000": 5, "😀": 6, "10": 7, "9": 8, "": 9}, {"": []}, {"k" * 129: 1}, {"ключ" * 17: [1]}, {"a\nb": {"c": 1}}, {"it's": 1, "a: b": 2, "1": 3, "null": 4},
    {"x" * 30: "y" * 60, "z": "w" * 30}, [{"x" * 30: "y" * 60, "z": "w" * 30}], [{"x": "y" * 60, "z": "w" * 30}, {"x": "y", "z": "w"}],
    {"漢字": "かな", "é": "e\u0301", "😀": "µ"}, [["漢字", "a"], ["b", "かな"]], {"a": "one\ntwo", "b": "tab\there"}, ["long " * 30], {"deep": [[["word " * 20]]]},
    {"a": "x", "b": [1, 2], "c": {"d": "y", "e": [{"f": 1}, {"f": 2}]}, "g": 3}, {"n": {"n": {"n": {"n": [1, {"n": "x"}]}}}},
]

QUERIES = [
    "Sessions[].SessionId", "Sessions[0]", "Sessions[-1].OutputUrl", "Sessions[*].[SessionId,Reason]", "Sessions[].{Id:SessionId,Out:OutputUrl}", "Sessions[].{b:Status,a:Reason}",
    "length(Sessions)", "NextToken", "[NextToken,length(Sessions)]", "{n:length(Sessions),t:NextToken}", "*", "keys(@)", "Sessions[].OutputUrl", "Sessions[].OutputUrl.S3OutputUrl",
    "Sessions[?StartDate>'2026'].StartDate", "Sessions[?Reason].Reason", "sort_by(Sessions,&SessionId)[].SessionId", "max_by(Sessions,&SessionId).SessionId", "Sessions[].[Reason,OutputUrl]",
    "Sessions[?contains(Reason,'x')]", "Sessions[0].Nope", "Sessions[99]", "Nope", "[Sessions[0],Sessions[0]]", "{a:Sessions[0],b:Sessions[0].OutputUrl}", "Sessions[:1] | [Sessions, @, @]",
    "Sessions[].[SessionId, `[1]`]", "to_string(Sessions[0].OutputUrl)", "Sessions[].to_number(MaxSessionDuration)", "avg(Sessions[].to_number(MaxSessionDuration || `0`))", "sum(`[]`)", "avg(`[1,2]`)",
    "Sessions[0].*", "Sessions[].Status | sort(@)", "reverse(Sessions)[].SessionId", "join(', ',Sessions[].Status)", "Sessions[0] | keys(@)", "nope(@)", "length(`5`)", "Sessions[?StartDate>`1`]",
    "Sessions[].OutputUrl || 'none'", "Sessions[].{o:OutputUrl.S3OutputUrl || 'none'}", "not_null(Sessions[9],'none')", "`{\"10\":1,\"9\":2}`", "Sessions[0].[StartDate,EndDate]", "'lit'", "@",
]


def literal(value):
    return "`" + json.dumps(value).replace("`", "\\`") + "`"


def random_value(rng, depth=0):
    kind = rng.random()
    if depth > 3 or kind < 0.35:
        return rng.choice([rng.choice(NASTY[:90]), rng.choice(NASTY), rng.choice([0, 1, 2.0, None, True, False, -1.25])])
    if kind < 0.6:
        return [random_value(rng, depth + 1) for _ in range(rng.choice([0, 1, 2, 3]))]
    if kind < 0.8:
        return [{name: random_value(rng, depth + 2) for name in rng.sample("abcd", rng.randint(0, 3))} for _ in range(rng.randint(1, 3))]
    return {rng.choice(["a", "b", "B", "é", "x y", "10", "9"]): random_value(rng, depth + 1) for _ in range(rng.choice([0, 1, 2, 4]))}


def cases():
    for pages in PAGES:
        for output in FORMATS:
            yield {"pages": pages, "args": ["--output", output]}
            yield {"pages": pages, "args": ["--output", output, "--no-paginate"]}
    for query in QUERIES:
        for output in FORMATS:
            yield {"pages": "two", "args": ["--output", output, "--query", query]}
    for query in ["Sessions[].Reason", "Sessions[].{r:Reason}", "Sessions[].[SessionId,Reason]", "{r:Sessions[].Reason}"]:
        for output in FORMATS:
            yield {"pages": "nasty", "args": ["--output", output, "--query", query]}
    for items in ["0", "1", "3", "4", "5", "9"]:
        for output in FORMATS:
            yield {"pages": "two", "args": ["--output", output, "--max-items", items]}
    for query in ["Sessions[].SessionId", "NextToken", "{n:length(Sessions),t:NextToken}"]:
        for output in FORMATS:
            yield {"pages": "two", "args": ["--output", output, "--max-items", "2", "--query", query]}
    for query in ["NextToken", "@", "length(Sessions)", "Sessions[].SessionId"]:
        for output in FORMATS:
            yield {"pages": "none", "args": ["--output", output, "--query", query]}
            yield {"pages": "gap", "args": ["--output", output, "--query", query]}
    for query in [None, "Sessions[].{Id:SessionId,S:Status}", "Sessions[0].OutputUrl", "Sessions[].SessionId", "Nope", "'x'", "`[{\"a\":\"漢\",\"b\":{\"c\":[1]}},{\"a\":\"\"}]`"]:
        for color in ["on", "off"]:
            yield {"pages": "two", "args": ["--output", "table", "--color", color] + (["--query", query] if query else [])}
    yield {"pages": "two", "args": ["--output", "json", "--color", "on"]}
    yield {"pages": "two", "args": ["--output", "text", "--color", "on"]}
    for output in FORMATS:
        yield {"pages": "two", "args": ["--output", output], "timestamps": "wire"}
        yield {"pages": "two", "args": ["--output", output, "--query", "Sessions[?StartDate>`1795440977`].[SessionId,StartDate,EndDate]"], "timestamps": "wire"}
        yield {"pages": "two", "args": ["--output", output, "--query", "Sessions[].StartDate"], "zone": "America/New_York"}
        yield {"pages": "two", "args": ["--output", output, "--query", "Sessions[].StartDate"], "zone": "Asia/Kathmandu"}
        for query in [None, "Sessions[0].[StartDate,Status]", "Sessions[0].StartDate", "Sessions[].{d:StartDate,s:StartDate}", "type(Sessions[0].StartDate)", "to_string(Sessions)", "Sessions[?StartDate>'1'] || StartDate",
                      "sort_by(Sessions,&StartDate)", "Sessions[0].StartDate==Sessions[0].EndDate", "[Sessions[0].StartDate,Sessions[0].StartDate]", "to_number(Sessions[0].StartDate)", "NextToken",
                      "Sessions[0].OutputUrl", "[`{}`,Sessions[0].{a:StartDate}]", "[`{\"a\":1}`,Sessions[0].{a:[StartDate,`1.0`]}]"]:
            yield {"pages": None, "args": ["--output", output, "--generate-cli-skeleton", "output"] + (["--query", query] if query else [])}
    for value in VALUES:
        for output in FORMATS:
            yield {"pages": "none", "args": ["--output", output, "--query", literal(value)]}
    rng = random.Random(20261125)
    for _ in range(150):
        value = random_value(rng)
        yield {"pages": "none", "args": ["--output", rng.choice(FORMATS), "--query", literal(value)]}


class Endpoint(BaseHTTPRequestHandler):
    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        pages = PAGES[self.headers["Authorization"].split("Credential=AKIA")[1].split("/")[0]]
        token = request.get("NextToken")
        tokens = [None] + [page.get("NextToken") for page in pages]
        body = json.dumps(pages[tokens.index(token)]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/x-amz-json-1.1")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def run(case, endpoint, folder):
    config = folder / "config"
    config.write_text(f"[default]\ncli_timestamp_format = {case.get('timestamps', 'iso8601')}\n")
    out = folder / "stdout"
    child = os.fork()
    if child == 0:
        with open(out, "wb") as stdout, open(folder / "stderr", "wb") as stderr:
            os.dup2(stdout.fileno(), 1)
            os.dup2(stderr.fileno(), 2)
        os.environ.clear()
        os.environ.update(
            PATH="/usr/bin:/bin", HOME=str(folder), TZ=case.get("zone", "UTC"), LC_ALL="C.UTF-8", COLUMNS="80", AWS_PAGER="",
            AWS_CONFIG_FILE=str(config), AWS_SHARED_CREDENTIALS_FILE="/dev/null", AWS_EC2_METADATA_DISABLED="true",
            AWS_ACCESS_KEY_ID="AKIA" + (case["pages"] or "none"), AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1",
            AWS_DATA_PATH=DATA_PATH, NO_PROXY="127.0.0.1",
        )
        import time

        time.tzset()
        sys.argv = ["aws", "ssm", "describe-sessions", "--state", "Active", *case["args"], "--endpoint-url", endpoint]
        code = 255
        try:
            code = main()
        finally:
            sys.stdout.flush()
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {**case, "exit": code, "stdout": out.read_bytes().decode()}


if __name__ == "__main__":
    sys.path.insert(0, "/usr/lib/python3/dist-packages")
    os.environ["AWS_DATA_PATH"] = str(HERE.parents[1] / "emulator" / "models")
    import awscli

    DATA_PATH = os.environ["AWS_DATA_PATH"]  # which awscli has put its own data to
    from awscli.clidriver import main

    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        recorded = [run(case, f"http://127.0.0.1:{server.server_port}", Path(folder)) for case in cases()]
    server.shutdown()
    text = json.dumps(
        {"made": f"test/golden/query/record.py, AWS CLI {awscli.__version__}", "pages": PAGES, "cases": recorded},
        ensure_ascii=False,
        indent=1,
    )
    # Nothing that hides or reorders text stands in the file itself.
    (HERE / "answers.json").write_text(
        "".join(c if c == "\n" or c.isprintable() else json.dumps(c)[1:-1] for c in text) + "\n", encoding="utf-8"
    )
    print(len(recorded), "cases")
