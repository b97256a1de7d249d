"""Records what the real AWS CLI v2 makes of command lines and texts: writes the JSON files beside it.

    AWS_DATA_PATH=<models of the SSM API of 2025-06-30> /usr/bin/python3 test/golden/request/record.py

Made with Debian's awscli 2.9.19 (Python 3.11.2, ruamel.yaml 0.17.21), imported and run as `aws` runs it; the HTTP
library is told to note the body and fail, so exit code 255 with a `sent` body means that the CLI was content. Where the
CLI printed its text on stdout (skeletons, help, version), `exit` is 0 and `sent` is null.
"""

import datetime
import io
import json
import math
import os
import random
import sys
import tempfile
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = {
    'filters.json': '[{"key":"Owner","value":"x"}]\n',
    'filter.json': '{"key":"Owner","value":"x"}\n',
    'indented.json': ' {"key":"Owner","value":"x"}\n',
    'filter.txt': 'key=Owner,value=x\n',
    'state.txt': 'History',
    'number.txt': '7',
    'request.json': '{"State": "History", "MaxResults": 5}',
    'request.yaml': 'State: Active\nFilters:\n- key: Owner\n  value: x\n',
    'empty.txt': '',
}

models = os.environ['AWS_DATA_PATH']
for name in [name for name in os.environ if name.startswith('AWS')]:
    del os.environ[name]
os.environ.update(
    HOME=tempfile.mkdtemp(), AWS_DATA_PATH=models, AWS_ACCESS_KEY_ID='t', AWS_SECRET_ACCESS_KEY='t',
    AWS_DEFAULT_REGION='us-east-1', AWS_PAGER='', AWS_MAX_ATTEMPTS='1', AWS_EC2_METADATA_DISABLED='true',
    LANG='C.UTF-8', TZ='UTC', COLUMNS='80',
)
sys.path.insert(0, '/usr/lib/python3/dist-packages')
warnings.simplefilter('ignore')

import awscli.clidriver  # noqa: E402
import botocore.exceptions  # noqa: E402
import botocore.httpsession  # noqa: E402
from awscli.shorthand import DuplicateKeyInObjectError, ShorthandParser, ShorthandParseSyntaxError  # noqa: E402
from ruamel.yaml import YAML  # noqa: E402
from ruamel.yaml.error import YAMLError  # noqa: E402

sent = []


def send(_session, request):
    sent.append(json.loads(request.body))
    raise botocore.exceptions.EndpointConnectionError(endpoint_url='none')


botocore.httpsession.URLLib3Session.send = send


def command_line(args):
    sent.clear()
    streams = sys.stdout, sys.stderr
    sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
    sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
    try:
        code = awscli.clidriver.AWSCLIEntryPoint().main(args)
    except SystemExit as left:
        code = left.code
    finally:
        sys.stdout, sys.stderr = streams
    return {'args': args, 'exit': code or 0, 'sent': sent[0] if sent else None}


def plain(value):
    if isinstance(value, dict):
        return {'map': [[key if isinstance(key, str) else None, plain(item)] for key, item in value.items()]}
    if isinstance(value, list):
        return {'list': [plain(item) for item in value]}
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {'integer': str(value)}
    if isinstance(value, float):
        return {'float': repr(value) if not math.isfinite(value) else value}
    if isinstance(value, datetime.date):
        return {'date': isinstance(value, datetime.datetime)}
    return {'other': type(value).__name__}


def utf16(text, at):
    return len(text[:at].encode('utf-16-le', 'surrogatepass')) // 2


def shorthand(text):
    try:
        return {'text': text, 'value': plain(ShorthandParser().parse(text))}
    except ShorthandParseSyntaxError as wrong:
        return {'text': text, 'at': utf16(text, wrong.index), 'expected': wrong.expected, 'received': str(wrong.actual)}
    except DuplicateKeyInObjectError as wrong:
        return {'text': text, 'at': utf16(text, wrong.index), 'twice': wrong.key}


def json_text(text):
    try:
        return {'text': text, 'value': plain(json.loads(text))}
    except json.JSONDecodeError as wrong:
        return {'text': text, 'at': utf16(text, wrong.pos)}


def yaml_text(text):
    try:
        return {'text': text, 'value': plain(YAML(typ='safe', pure=True).load(text))}
    except YAMLError:
        return {'text': text, 'error': 'syntax'}
    except (ValueError, RecursionError):  # the CLI does not catch these
        return {'text': text, 'error': 'value'}


def some(generator, alphabet, low, high):
    return ''.join(generator.choice(alphabet) for _ in range(generator.randint(low, high)))


def several(make, read, wanted, generator, good):
    """Random texts, of which a share is good: most random texts are wrong in the first characters."""
    cases, seen = [], set()
    accepted = 0
    while len(cases) < wanted:
        text = make(generator)
        if text in seen:
            continue
        seen.add(text)
        case = read(text)
        fine = 'value' in case
        if fine and accepted < wanted * good:
            accepted += 1
            cases.append(case)
        elif not fine and len(cases) - accepted < wanted * (1 - good):
            cases.append(case)
    return cases


SHORTHAND = [
    'key=Owner,value=a', 'key=Owner,value=a b  c ', ' key=a', 'key = Owner , value = x', 'key=a,value="b, c"', "key=a,value='b'",
    'key=a,value=b\\,c', 'key=a,value="\\""', "key=a,value='\\''", "key=a,value='b\\\\'", "key=a,value='b\\'", 'key=a,value=b,c',
    'key=a,value=[b,c]', 'key=a,value=[b, "c" ,[d]]', 'key=a,value={b=c,d={e=f}}', 'key=a,value={b=c,b=d}', 'key=a,value=[]',
    'key=a,value={}', 'key=a,value=[', 'key=a,value=[b', 'key=a,value=[b,', 'key=a,value={', 'key=a,value={b', 'key=a,value={b=',
    'key=a,value={b=c', 'key=a,value=[b]c', 'key=a,key=b', 'key=a,b,key=c', 'key=a,,value=b', 'key=a,value=', 'key=', 'key', '', '=',
    '=x', ',', 'a=b,', 'a=b,c', 'a=b,c,', 'a=b,c,d=e', 'a=b,c,d', 'a=b,"c",d=e', 'a=b,"c"d', "a='b'c", 'a="b', "a='", 'a=b"c',
    'key@=a', 'key=a=b', 'key=a,value==b', 'key=é,value=ü', 'key=\U0001f600', 'key="\U0001f600"', 'k=a\\b', 'k=a\\', 'k=\\,', 'k=,a',
    'a=b\n,c=d\n', 'a=\tb', 'a=b\t', 'a=b\u00a0', 'a=\u00a0b', 'a=b\x1c', 'a.b/c:d#e-f_g=h', 'a=~b|c^d', 'a=b]c', 'a=b}c', 'a=[b]]',
    'a=b,c]d', 'a=b,c[d', 'a=b,[c', 'a={b=c}d=e', 'a={b=c},d=e', 'a={b:c}', 'a={"b"=c}', 'a=b,c d , e=f', 'a="b","c"', "a='b',c='d'",
]
JSON = [
    '{}', '[]', ' [ ] ', '{"a":1}', '{"a":1,"a":2,"b":3,"a":4}', '[1,-2,0,-0,1.5,1e3,1E-2,123456789012345678901234567890]', 'null', 'true',
    'false', 'NaN', '-Infinity', 'Infinity', '"a"', '"\\n\\t\\"\\\\\\/\\b\\f\\r\\u0041"', '"\\ud83d\\ude00"', '"\\ud800"', '"é\U0001f600"',
    '', ' ', '{', '[', '[1', '[1,', '[1,]', '[,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '{"a" 1}', '{1:2}',
    '[1 2]', '{"a":1 "b":2}', '1 2', '{} x', '"a', '"a\\', '"a\\x"', '"\\u12"', '"\\u12G4"', '"\\u', '"a\nb"', '"a\tb"', '"\x01"', '01', '-', '1.',
    '.5', '+1', '1e', 'nul', 'True', '\u00a0{}', '[1]]', '"\U0001f600" x', '["\U0001f600", x]', '{"a":{"b":[{"c":null}]}}', '-x', '[nan]', '{,}',
    '// c', '{"a":1}//c', '\u2028', '"\u2028"', '[\x0b1]', '0x1', '1_0', '"\x7f"', '{"":0}', '{"a":1,"":2}', '-0.0', '1.0', '100e-2',
]
SCALARS = [
    'a', 'History', '1', '-1', '0x1F', '0o17', '017', '1_000', '1.5', '1e3', '.5', '.inf', '-.inf', '.nan', 'true', 'True', 'yes', 'no', 'on',
    'null', '~', '', '2026-11-10', '2026-11-10T00:00:00Z', '2026-11-10 00:00:00', '2026-1-2', '"q"', "'s'", '"a\\nb"', '"\\x41"', '"a\\q"',
    "'it''s'", '=', '<<', 'a b', 'a: b', 'a#b', 'a #c', '- x', '*a', '&a x', '!x y', '!!str 5', '!!int 5', '!!float 5', '!!bool true', '!!null ""',
    '|', '>', '@x', '`x', '%x', '{a: b}', '[a, b]', '[a, b', '{a, b}', 'é', '"é', "'", 'a,b', '[1,2]', '?', 'x:', '::', '[]', '{}', '!', '! 5', '-', '--',
    '1:30', '0b11', '+1', '1.', '1_', '-_1', '.', '12e03', '08', '0o8', '1.e5', '+.inf', '-.5', '.5e3', '.5e+3', '2026-11-10T0:00:00', '2026-13-45',
    '2026-02-30', '2024-02-29', '2026-11-10T25:00:00Z', '2026-11-10t01:02:03.456+01:00', 'arn:aws:sts::1:x/y', 'key=Owner', 'a\\b', 'a\tb', '"a\tb"',
    '!!map {}', '!!seq []', '!!set {a}', '! [a]', '"\\u00e9\\t\\\\"', 'TRUE', 'NULL', 'Null', 'FALSE', 'tRUE', '.NaN', '0b_1', '+', '1900-02-29', '2000-02-29',
]
YAML_TEXTS = [
    '', '# c', '---', '--- a', '--- a\n--- b', 'a: 1\na: 2', 'a: 1\n"a": 2', '? a\n: b', '? [a]\n: b', '? {a: b}\n: c', '1: a', 'null: a', '[a]: b',
    'a: &x {b: c}\nd: *x', 'a: *x', 'a: &x [*x]', 'a: &x {b: 1}\nc:\n  <<: *x\n  d: 2', 'a: &x {b: 1}\nc:\n  <<: *x\n  b: 2', '<<: [{a: 1}, {a: 2, b: 3}]',
    '<<: a', '<<: [a]', '<<: {a: 1}\n<<: {b: 2}', 'a: |\n  b\n  c\n', 'a: |\n  b', 'a: >\n  b\n  c\n\n', 'a: |-\n  b\n', 'a: |+\n  b\n\n', 'a: |2\n    b\n', 'a:\n- b\n- c\n',
    'a:\n  - b\n -c\n', 'a:\n b:\n  c: d\n', ' a: b\nc: d\n', 'a: b\n c: d\n', '\ta: b', 'a:\tb', 'a: b # c', 'a: b\t# c', '# \t c\na: b', 'a: "b\n  c"', 'a: b\n  c\n',
    '{"State":"History"}', '{"a":1,}', '[a,]', '{a: b, a: c}', '{a: [b, {c: d}]}', 'a: b: c', 'a: [b\nc: d', '%YAML 1.2\n---\na: b', '%FOO x\n---\na: b', '%FOO\na: b', '%', '%YAML',
    'a: b\n...\n', 'a: b\n...\n--- c', '\ufeffa: b', 'a: \x01', 'a: \x7f', 'a: \x85b', 'a: \u2028b', '"a": \U0001f600', "a: 'b''c'", 'a: "b\\\n  c"', '- a\n-b', '-\n- a', '- - a\n  - b', '- a: b\n  c: d\n',
    'a: !!binary aGk=', '!!omap [a: b]', 'a: !<tag:yaml.org,2002:str> 5', '%TAG ! x\n---\na: b', 'a:\n  ? b\n  : c\n', '---\n? key\n- a: b', 'a: &x\nb: *x', 'a: &x b\nc: &x d\ne: *x', '*x : a', '&x a: *x',
    'State: History\nFilters:\n- key: InvokedAfter\n  value: 2026-11-10T00:00:00Z\n', 'State: History # c\nFilters: [{key: Status, value: Failed}]\n', 'a: {b: c', "a: 'b", 'a: "b', 'a: }', 'a: ]', ', a', '? ', ': a', '-', '&x', '!', '|', 'a:|', 'a: |x',
]


def make_shorthand(generator):
    if generator.random() < 0.5:
        return some(generator, ['key', 'value', '=', ',', 'a', 'b', ' ', '"', "'", '\\', '[', ']', '{', '}', '\\,', 'é', '\n', '@', '/', ':', '.', '\t', '~'], 1, 14)
    return 'key=%s,%s%s' % (
        some(generator, ['a', 'b', '"', "'", '\\', '\\,', ' ', '[', ']', '{', '}', '=', ',', '\\"', "\\'", '\\\\', 'é', '~', '\n'], 0, 8),
        generator.choice(['value=', ' value =', 'k=', 'value']),
        some(generator, ['a', '"', "'", '\\', ' ', '[', ']', '{', '}', '=', ',', '\\"', 'x y'], 0, 8),
    )


def make_json(generator):
    return some(generator, ['{', '}', '[', ']', '"a"', '"State"', ':', ',', '1', '-', '0', '.5', 'e3', 'true', 'null', 'NaN', ' ', '\n', '"', '\\n', '"é"', '"\\x"', '\t', '01', '""'], 1, 10)


def make_yaml(generator):
    if generator.random() < 0.3:
        return 'State: ' + generator.choice(SCALARS) + generator.choice(['', '\n', ' ', ' # c\n'])
    lines = [
        generator.choice(['', '', '  ', '    ', '- ', '  - ']) + generator.choice(['', 'State: ', 'Filters:', 'key: ', 'value: ', '- ', '- key: ', '"State": ', '? ', '<<: '])
        + generator.choice(SCALARS) for _ in range(generator.randint(1, 4))
    ]
    return generator.choice(['', '---\n', '# x\n']) + '\n'.join(lines) + generator.choice(['', '\n'])


WORDS = [
    '--state', '--sta', '--stat', '--state=History', '--state=', '--filters', '--f', '--filters=key=a,value=b', '--max-items', '--max-i=3', '--max',
    '--page-size', '--pa', '--starting-token', '--starting', '--st', '--next-token', '--next', '--max-results', '--no-paginate', '--no-pag', '--output', '--out',
    '--output=json', '--query', '--q', '--region', '--debug', '--color', '--colo=on', '--no-sign-request', '--no', '--cli-read-timeout', '--cli',
    '--cli-input-json', '--cli-input-json={}', '--cli-input-yaml', '--cli-input-j', '--generate-cli-skeleton', '--gen', '--generate-cli-skeleton=output',
    '--generate-cli-skeleton=input', '--', '-', '-1', '-x', '-1.5', '--foo', '--foo=1', 'foo', 'a b', '-a b', '', 'text', 'json', 'on', '3', '0', '-3', 'x',
    'History', 'Active', 'key=a,value=b', 'key=a', '{"key":"a","value":"b"}', '[{"key":"a","value":"b"}]', '[]', '{}', '{"State":"Active"}', 'State: Active',
    '{"State":"Active","MaxResults":3}', '{"State":"A","NextToken":"x"}', '{"State":"A","Filters":[{"key":"k"}],"x":1}', 'input', 'output', 'yaml-input',
    'eyJOZXh0VG9rZW4iOiAieCJ9', 'tok___2', 'us-east-1', 'ssm', 'describe-sessions', '--version=', '--ca-bundle', '--no-verify-ssl', '--no-cli-pager', '[5]', 'null',
    '"s"', '1', '--no-cli-auto-prompt', '--starting-token=', '--max-items=0', '--page-size=0', *['file://' + name for name in FILES], 'file://nope',
]


def make_words(generator):
    words = ['ssm', 'describe-sessions']
    if generator.random() < 0.75:
        words += ['--state', generator.choice(['History', 'Active'])]
    words += [generator.choice(WORDS) for _ in range(generator.randint(0, 5))]
    if generator.random() < 0.2:
        one, other = generator.randrange(len(words)), generator.randrange(len(words))
        words[one], words[other] = words[other], words[one]
    return words


def chosen_words():
    operation = ['ssm', 'describe-sessions']
    history = operation + ['--state', 'History']
    yield from json.loads(open(os.path.join(HERE, 'chosen.json')).read().replace('"@history"', ', '.join(map(json.dumps, history))).replace('"@operation"', ', '.join(map(json.dumps, operation))))


def write(name, cases):
    with open(os.path.join(HERE, name), 'w', encoding='utf-8') as file:
        file.write('[\n' + ',\n'.join(json.dumps(case, ensure_ascii=True) for case in cases) + '\n]\n')
    print(name, len(cases))


def main():
    generator = random.Random(20261125)
    write('shorthand.json', [shorthand(text) for text in SHORTHAND] + several(make_shorthand, shorthand, 400, generator, 0.5))
    write('json.json', [json_text(text) for text in JSON] + several(make_json, json_text, 200, generator, 0.3))
    write('yaml.json', [yaml_text(text) for text in YAML_TEXTS] + [yaml_text('State: ' + text) for text in SCALARS] + several(make_yaml, yaml_text, 250, generator, 0.6))
    os.chdir(tempfile.mkdtemp())
    for name, text in FILES.items():
        with open(name, 'w', encoding='utf-8') as file:
            file.write(text)
    lines = list(chosen_words()) + [make_words(generator) for _ in range(450)]
    write('commandLines.json', [command_line(words) for words in lines])
    write('files.json', [FILES])


main()
