"""Records what the AWS CLI's query engine (Python's jmespath 1.0.1) makes of queries, for test/core/query. By hand:

    /usr/bin/python3 test/golden/query/recordQueries.py

Each case is a query and its outcome on the document: the result as `to_string` writes it, `syntax` for a query that is
refused, `error` for one that fails on the document. The first queries are chosen, the others put together at random
from a grammar, with a word changed now and then. Results that hold an expression (&a) are left out: they print as an
address in memory.
"""
import json
import random
import sys
import warnings
from pathlib import Path

sys.path.insert(0, "/usr/lib/python3/dist-packages")
import jmespath  # noqa: E402

warnings.simplefilter("ignore")

DOCUMENT = {
    "a": {"a": [1, 2, 3], "b": "x", "c": None},
    "b": [{"a": 1, "b": "s"}, {"a": 2, "b": "é"}, {"a": 2.0, "b": None}, {"b": [1, [2, 3], []]}],
    "c": ["q", "w", "e", "😀", "\ue000", "ß"],
    "d": [[1, 2], [3, [4]], []],
    "e": "2026-01-01",
    "f": "12",
    "g": True,
    "h": 0,
    "i": "",
    "j": {},
    "k": [3, 1, 2, 1.0],
    "l": [True, 1, 0, False, "1"],
    "m": [[{"a": 1}, None], [{"a": 2}]],
    "n": -1.5,
    "o": [{"t": "2026-11-02", "n": 10}, {"t": "2026-11-01", "n": 9}, {"t": "2026-11-03", "n": 9}],
    "p": {"10": 1, "9": 2, "__proto__": 3, "constructor": 4},
}

CHOSEN = r"""
a.b|a.a[1]|a.a[-1]|a.a[3]|a.a[-4]|a.a[0:2]|a.a[::-1]|a.a[-2:]|a.a[5:1:-1]|a.a[:-5:-1]|a.a[10:]|a.a[::2]|a.a[2:0:-1]|a.a[::0]|a.a[1:2:3:4]|[:::]|b[0][0:1].a
d[0][0:1]|d[1][1:][]|d[*][0]|d[][]|m[][]|m[*][*].a|m[][].a|b[*].b|b[].b|b[?a].a|b[?a==`2`].b|b[?b=='s' || a==`2`].a|b[?!b]|b[?a>`1`].a|b[?a>=`2`].a|b[?a<`2`]|b[?a<=`1`]
e>'2025'|e<'2025'|e>=`1`|e>f|f<h|c[?@>'r']|c[?@<'\ue000']|sort(c)|max(c)|min(c)|reverse(c)|reverse(e)|length(c[3])|reverse(c[3])|k==`[3,1,2,1]`|l[0]==l[1]|`[true]`==`[1]`|`1`==`true`|`0`==`false`
`1`==`1.0`|`{"a":1,"b":2}`==`{"b":2,"a":1.0}`|a.c==`null`|zz==`null`|j||'e'|i||'e'|h||'e'|g&&'t'|j&&'t'|!h|!i|!j|!a.c|!g|!`[]`|!`[0]`|!n
abs(n)|abs(`-3`)|abs(`-3.0`)|ceil(n)|floor(n)|ceil(`2`)|floor(`1e3`)|avg(k)|avg(`[]`)|avg(`[1,2]`)|avg(`[1,"a"]`)|sum(k)|sum(`[]`)|sum(`[1,2]`)|sum(`[0.1,0.2,0.3]`)|sum(a.a)|sum(c)|max(k)|min(k)|max(`[]`)|min(`[]`)
max(`[1,1.0]`)|max(`[1.0,1]`)|min(`[1,1.0]`)|max(l)|sort(k)|sort(`[]`)|sort(l)|sort(`[2,"a"]`)|sort(`["b","a","B"]`)|sort_by(o,&t)[].t|sort_by(o,&n)[].t|sort_by(o,&zz)|sort_by(`[]`,&zz)|sort_by(b,&a)|sort_by(b[:3],&a)[].b
max_by(o,&t).t|max_by(o,&n).t|min_by(o,&n).t|min_by(o,&t).t|max_by(`[]`,&a)|max_by(b,&a)|min_by(b,&b)|max_by(o,t)|map(&a,b)|map(&@,`[]`)|map(&length(@),c)|map(a,b)|contains(c,'q')|contains(c,'z')|contains(e,'26')|contains(e,`26`)|contains(l,`true`)|contains(d,`[1,2]`)|contains(f,f)|contains(`[1]`,`true`)|contains(a,'b')|contains(zz,'x')
starts_with(e,'20')|starts_with(e,`2`)|ends_with(e,'01')|ends_with(c,'x')|join(',',c)|join('',c)|join(',',k)|join(`1`,c)|join(',',`[]`)|keys(a)|keys(j)|keys(p)|values(p)|values(a)|keys(c)|p.constructor|p."__proto__"|a.constructor|a.toString|b.length|length(a)|length(j)|length(e)|length(h)|length(zz)
merge(a,j)|merge(j,`{"x":1}`,`{"x":2}`)|merge(j,'')|merge(j,`[]`)|merge(j,`1`)|merge('',j)|merge()|not_null(zz,a.c,f)|not_null(zz)|not_null()|to_array(f)|to_array(c)|to_string(a)|to_string(e)|to_string(c)|to_string(n)|to_string(g)|to_string(zz)|to_string('é')|to_string(`"a\u0000b"`)
to_number(f)|to_number('1.50')|to_number('1e3')|to_number(' 7 ')|to_number('1_000')|to_number('0x1')|to_number('')|to_number('x')|to_number('inf')|to_number('-Infinity')|to_number('nan')|to_number(g)|to_number(c)|to_number(zz)|to_number(n)|to_number('１２')|to_number('+5')|to_number('-.5')|to_number('5.')|to_number('.')|to_number('1__0')|to_number('99999999999999999999')|to_number('1e400')
type(a)|type(b)|type(e)|type(h)|type(g)|type(zz)|type(n)|type(&a)|type(`1.0`)|nope(@)|length()|length(a,b)|length(@,)|length(a b)|{x:a.b,y:f}|{x:a.b y:f}|{x:a,}|{"10":f,"9":e}|{}|{x}|[f,e]|[f e]|[f,]|[]|[ ]|( )|(f)|(f e)|(@.f)|'f'(e)|"f"(e)|f(e)|a.(b)|a.'b'|a.`b`|a.[a,b]|a.{x:b}|a.*|*.b|*[0]|[*].a|@|@.f|@@|f @|length(@.c)|length( @ . c )|not_null(zz @.f)|not_null(zz `1`)|not_null(c[] `1`)|not_null(c[*] 'x')
'a\'b'|'a\\b'|'a\nb'|'a\'b\'c'|`"a\`b"`|`a`|` a`|`a `|`"a`|`[1`|`{"a":[1,{"b":null}]}`|`01`|`1.`|`-1`|`-`|`NaN`|`-Infinity`|`1e5`|`12345678901234567890`|`1.0`|`-0`|`-0.0`|`1e22`|``|`"\u00e9"`|`"\x"`|`true`|`tru`|"a".b|"\u0061".b|"a\"b"|"a|'a|`a|"\x"|a[|a]|a[?|a[?b|a[?b]|a[b]|a['b']|a[`0`]|a[-]|a[1-2]|a[ -1 ]|k[ 1 ]|k[- 1]|a.|.a|a..b|a.b.|a,b|a:b|a=b|a==|==a|a!b|!|a&b|&a|&&|a||(a|a)|)|a$|é|a\b|#|a.b[0]|f.a|k[0].a|a | b|a | [0]|b | [0] | a|b[] | [0].a|b[?a].a | [1]|c[?contains(@,'q')] | [0]|f || zz && zz|zz && f || e|!zz && f|!(zz && f)|a.b==a.b|a.b == 'x' && f|e > '2' == g|e > ('2' == g)|-1|1|[1]|[0]|b[1:][0].a|b[:2].a|b[:2][0]|b[:2] | [0]|b[0:1][].a|d[:2][].a|d[0][:]|d[0][1:][0]|m[0][:1][0].a|m[0][:1].a|(d[0])[0:1].zz|(d)[0][0:1].zz|d[0] | [0:1].zz
""".strip().replace("\n", "|")


def chosen():
    """The list above, cut at single bars (a bar that belongs to a query has a blank or a bar beside it)."""
    part = ""
    for position, character in enumerate(CHOSEN):
        around = CHOSEN[max(0, position - 1) : position + 2]
        if character == "|" and " " not in around and "||" not in around:
            yield part
            part = ""
        else:
            part += character
    yield part


NAMES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "zz", '"a"', "p"]
LITERALS = ["`1`", "`2.0`", '`"x"`', "`[1,2]`", "`[]`", "`{}`", "`null`", "`true`", "`0`", "'x'", "''", "'2026'", "`[3,1,\"a\"]`", "`1e3`"]
WORDS = [".", "*", "[", "]", "[]", "[?", "(", ")", "{", "}", ":", ",", "@", "&", "|", "||", "&&", "==", "<", ">=", "!", "0", "-1", "`1`", "'x'", "a", '"b"', "=", "$", "'"]
ONE = ["length", "keys", "values", "to_string", "to_number", "to_array", "type", "max", "min", "sum", "avg", "sort", "reverse", "abs", "ceil", "floor", "not_null"]
TWO = ["contains", "starts_with", "ends_with", "join", "merge", "not_null"]


def expression(rng, depth=0):
    part = lambda: expression(rng, depth + 1)  # noqa: E731
    forms = [lambda: rng.choice(NAMES), lambda: rng.choice([*LITERALS, "@"])]
    if depth < 4:
        forms += [
            lambda: f"{part()}.{rng.choice([rng.choice(NAMES), '*', f'[{part()}]', f'{{x:{part()}}}'])}",
            lambda: f"{part()}[{rng.choice([0, 1, -1, 5])}]",
            lambda: f"{part()}[{rng.choice(['', 1, -1])}:{rng.choice(['', 2, -1])}{rng.choice(['', ':-1', ':2'])}]",
            lambda: f"{part()}[]",
            lambda: f"{part()}[*]",
            lambda: f"{part()}[?{part()}]",
            lambda: f"({part()})",
            lambda: f"{part()} | {part()}",
            lambda: f"{part()}{rng.choice([' || ', ' && '])}{part()}",
            lambda: f"{part()}{rng.choice(['==', '!=', '<', '<=', '>', '>='])}{part()}",
            lambda: f"!{part()}",
            lambda: f"{rng.choice(ONE)}({part()})",
            lambda: f"{rng.choice(TWO)}({part()},{part()})",
            lambda: f"{rng.choice(['sort_by', 'max_by', 'min_by'])}({part()},&{part()})",
            lambda: f"map(&{part()},{part()})",
            lambda: f"[{part()},{part()}]",
            lambda: f"{{q:{part()},p:{part()}}}",
        ]
    return rng.choice(forms)()


def at_random(rng):
    query = expression(rng)
    if rng.random() < 0.25:
        at = rng.randint(0, len(query))
        query = query[:at] + rng.choice(WORDS) + query[at + rng.choice([0, 1]) :]
    return query


def is_plain(value):
    if isinstance(value, list):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, value.values()))
    return value is None or isinstance(value, (str, int, float))


def outcome(query):
    try:
        compiled = jmespath.compile(query)
    except Exception:
        return "syntax"
    try:
        value = compiled.search(DOCUMENT)
        return json.dumps(value, separators=(",", ":")) if is_plain(value) else None
    except Exception:
        return "error"


rng = random.Random(20261125)
queries = dict.fromkeys([*chosen(), *(query for query in (at_random(rng) for _ in range(4000)) if len(query) < 120)])
cases = [(query, outcome(query)) for query in queries]
cases = [case for case in cases if case[1] is not None and "<jmespath" not in case[1]]
kept = cases[: len(list(chosen()))] + rng.sample(cases[len(list(chosen())) :], 1200)
lines = ",\n".join(json.dumps(case) for case in kept)
Path(__file__).with_name("queries.json").write_text(
    f'{{"made": "recordQueries.py, jmespath {jmespath.__version__}",\n"document": {json.dumps(json.dumps(DOCUMENT))},\n"cases": [\n{lines}\n]}}\n'
)
print(len(kept), "cases")
