import { describe, expect, it } from 'vitest';
import type { CommandPorts } from '../../../src/core/commandLine/commandLine';
import type { Globals } from '../../../src/core/commandLine/invocation';
import { readTypedLine } from '../../../src/core/pasted/typedLine';

const files: string[] = [];
const ports: CommandPorts = {
  readFile: (path) => {
    files.push(path);
    return { text: '{"State":"Active"}' };
  },
  checkQuery: () => undefined,
};

const list = 'aws ssm describe-sessions --state Active';

interface Understood {
  readonly globals: Partial<Globals>;
  readonly leftOut: readonly string[];
  readonly line: string;
}

function understood(text: string): Understood {
  const read = readTypedLine(text, ports);
  if (!read.ok || read.invocation.kind !== 'describe') {
    throw new Error(`not understood: ${text}: ${JSON.stringify(read)}`);
  }
  expect(read.invocation.request.State).toBe('Active');
  const plain = readTypedLine(list, ports);
  const usual = plain.ok && plain.invocation.kind === 'describe' ? Object.entries(plain.invocation.globals) : [];
  const globals = Object.entries(read.invocation.globals).filter(
    ([name, value]) => usual.find(([other]) => other === name)?.[1] !== value,
  );
  const { leftOut, line } = read.adapted;
  return { globals: Object.fromEntries(globals), leftOut, line };
}

/** What the first problem is, and what it points at. */
function problem(text: string): readonly [code: string, at: string] {
  const read = readTypedLine(text, ports);
  const first = read.ok ? undefined : read.problems[0];
  return first ? [first.problem.code, text.slice(first.at.start, first.at.end)] : ['none', ''];
}

type Case = readonly [text: string, globals: Partial<Globals>, leftOut: readonly string[]];

describe('A pasted command', () => {
  it.each<Case>([
    [`AWS_PROFILE=dev ${list}`, { profile: 'dev' }, []],
    [`AWS_PROFILE='my dev' AWS_REGION=eu-west-1 ${list}`, { profile: 'my dev', region: 'eu-west-1' }, []],
    [`AWS_DEFAULT_OUTPUT=text AWS_CA_BUNDLE=/x.pem ${list}`, { output: 'text', caBundle: '/x.pem' }, []],
    [
      `AWS_ENDPOINT_URL=https://a AWS_ENDPOINT_URL_SSM=https://b ${list}`,
      { endpointUrl: 'https://b' },
      ['AWS_ENDPOINT_URL'],
    ],
    [`AWS_DEFAULT_PROFILE=b AWS_PROFILE=a ${list}`, { profile: 'a' }, ['AWS_DEFAULT_PROFILE']],
    [`AWS_PROFILE=a ${list} --profile b`, { profile: 'b' }, ['AWS_PROFILE']],
    [`AWS_DEFAULT_OUTPUT=xml ${list} --outp text`, { output: 'text' }, ['AWS_DEFAULT_OUTPUT']],
    [`AWS_PAGER="" AWS_MAX_ATTEMPTS=3 FOO=$(date +%s) ${list}`, {}, ['AWS_PAGER', 'AWS_MAX_ATTEMPTS', 'FOO']],
    [`env AWS_PROFILE=dev ${list}`, { profile: 'dev' }, []],
    [`AWS_PROFILE=x env -u AWS_PROFILE ${list}`, {}, ['AWS_PROFILE', 'env -u AWS_PROFILE']],
    [`export AWS_PROFILE=dev; ${list}`, { profile: 'dev' }, []],
    [`export AWS_PROFILE=dev && ${list}`, { profile: 'dev' }, []],
    [`export AWS_PROFILE=dev AWS_REGION=x\n${list}`, { profile: 'dev', region: 'x' }, []],
    [`AWS_PROFILE=dev\nAWS_REGION=x\nexport AWS_PROFILE AWS_REGION\n${list}`, { profile: 'dev', region: 'x' }, []],
    [`export AWS_PROFILE=dev export AWS_REGION=x ${list}`, { profile: 'dev', region: 'x' }, []],
    [`export AWS_PROFILE=dev; unset AWS_PROFILE; ${list}`, {}, ['AWS_PROFILE']],
    [`declare -x AWS_PROFILE=dev; ${list}`, { profile: 'dev' }, []],
    [`set -x AWS_PROFILE dev; ${list}`, { profile: 'dev' }, []],
    [`set -e AWS_PROFILE; ${list}`, {}, ['set -e AWS_PROFILE']],
    [`set -euo pipefail\n${list}`, {}, ['set -euo pipefail']],
    [`setenv AWS_PROFILE dev; ${list}`, { profile: 'dev' }, []],
    [`set AWS_PROFILE=dev && ${list}`, { profile: 'dev' }, []],
    [`set "AWS_PROFILE=my dev"&& ${list}`, { profile: 'my dev' }, []],
    [`$env:AWS_PROFILE = "dev"; ${list}`, { profile: 'dev' }, []],
    [`$Env:AWS_PROFILE='dev'\n$env:AWS_REGION= 'x'\n${list}`, { profile: 'dev', region: 'x' }, []],
    [`$env:AWS_PROFILE ='dev'; ${list}`, { profile: 'dev' }, []],
    [`\${env:AWS_PROFILE} = 'dev'; ${list}`, { profile: 'dev' }, []],
    ['AWS_PROFILE=dev --state Active', { profile: 'dev' }, []],
    ['AWS_PROFILE=dev ssm describe-sessions --state Active', { profile: 'dev' }, []],
  ])('has its variables as options, and others left out: %j', (text, globals, leftOut) => {
    expect(understood(text)).toMatchObject({ globals, leftOut });
  });

  it.each<Case>([
    [`aws-vault exec dev -- ${list}`, { profile: 'dev' }, ['aws-vault exec dev --']],
    [`aws-vault exec dev ${list}`, { profile: 'dev' }, ['aws-vault exec dev']],
    [`aws-vault exec aws -- ${list}`, { profile: 'aws' }, ['aws-vault exec aws --']],
    [`aws-vault exec aws ${list}`, { profile: 'aws' }, ['aws-vault exec aws']],
    [
      `aws-vault --debug exec --no-session -d 1h dev -- ${list}`,
      { profile: 'dev' },
      ['aws-vault --debug exec --no-session -d 1h dev --'],
    ],
    [`aws-vault exec dev --region=x -- ${list}`, { profile: 'dev', region: 'x' }, ['aws-vault exec dev --region=x --']],
    [
      `aws-vault exec dev --region x -- ${list} --region y`,
      { profile: 'dev', region: 'y' },
      ['aws-vault exec dev --region x --'],
    ],
    [`AWS_PROFILE=a aws-vault exec b -- ${list}`, { profile: 'b' }, ['AWS_PROFILE', 'aws-vault exec b --']],
    [`aws-vault exec b -- env AWS_PROFILE=c ${list}`, { profile: 'c' }, ['aws-vault exec b -- env']],
    [`sudo aws-vault exec dev -- sudo -u jo ${list}`, { profile: 'dev' }, ['sudo aws-vault exec dev -- sudo -u jo']],
    [`assume dev --exec "${list}"`, { profile: 'dev' }, ['assume dev --exec']],
    [`assume dev --exec '${list} | jq .'`, { profile: 'dev' }, ['assume dev --exec', '| jq .']],
    [`assume --exec "${list}" dev`, { profile: 'dev' }, ['assume --exec dev']],
    [`assume --exec="${list}" -r x dev`, { profile: 'dev', region: 'x' }, ['assume -r x dev']],
    [`assume aws --exec "${list}"`, { profile: 'aws' }, ['assume aws --exec']],
    [`assume dev; ${list}`, { profile: 'dev' }, ['assume dev']],
    [`source assume dev\n${list}`, { profile: 'dev' }, ['source assume dev']],
    [`awsume dev && ${list}`, { profile: 'dev' }, ['awsume dev']],
    [`saml2aws exec -a dev -- ${list}`, { profile: 'dev' }, ['saml2aws exec -a dev --']],
    [`saml2aws exec -a idp -p dev -- ${list}`, { profile: 'dev' }, ['saml2aws exec -a idp -p dev --']],
    [`aws-okta exec -t 1h dev -- ${list}`, { profile: 'dev' }, ['aws-okta exec -t 1h dev --']],
    [`aws-sso exec --profile dev ${list}`, { profile: 'dev' }, ['aws-sso exec --profile dev']],
    [`awsudo -u dev ${list}`, { profile: 'dev' }, ['awsudo -u dev']],
    [
      `whatever --profile dev --region=x ${list}`,
      { profile: 'dev', region: 'x' },
      ['whatever --profile dev --region=x'],
    ],
    [`chamber exec svc -- ${list}`, {}, ['chamber exec svc --']],
  ])('has the profile of the program that runs it: %j', (text, globals, leftOut) => {
    expect(understood(text)).toMatchObject({ globals, leftOut });
  });

  it.each<Case>([
    ['awslocal ssm describe-sessions --state Active', { endpointUrl: 'http://localhost:4566' }, []],
    ['lstk aws ssm describe-sessions --state Active', { endpointUrl: 'http://localhost:4566' }, ['lstk']],
    [
      'awslocal ssm describe-sessions --state Active --endpoint-url http://[::1]:1',
      { endpointUrl: 'http://[::1]:1' },
      [],
    ],
    [
      'AWS_ENDPOINT_URL=http://[::1]:1 awslocal ssm describe-sessions --state Active',
      { endpointUrl: 'http://[::1]:1' },
      [],
    ],
    ['aws2 ssm describe-sessions --state Active', {}, []],
    ['aws.exe ssm describe-sessions --state Active', {}, []],
    ['/usr/local/bin/aws ssm describe-sessions --state Active', {}, []],
    ['C:\\tools\\aws.exe ssm describe-sessions --state Active', {}, []],
    ['& "C:\\Program Files\\Amazon\\AWSCLIV2\\aws.exe" ssm describe-sessions --state Active', {}, []],
    ['python -m awscli ssm describe-sessions --state Active', {}, ['python -m']],
    [
      'docker run --rm -it -e AWS_PROFILE=dev -v ~/.aws:/root/.aws amazon/aws-cli ssm describe-sessions --state Active',
      { profile: 'dev' },
      ['docker run --rm -it -v ~/.aws:/root/.aws'],
    ],
    ['docker run public.ecr.aws/aws-cli/aws-cli:2.9.19 ssm describe-sessions --state Active', {}, ['docker run']],
    [`sudo ${list}`, {}, ['sudo']],
    [`sudo -E -u jo ${list}`, {}, ['sudo -E -u jo']],
    [`time ${list}`, {}, ['time']],
    [`watch -n 5 ${list}`, {}, ['watch -n 5']],
    [`watch -n 5 "${list} | jq '.x'"`, {}, ['watch -n 5', "| jq '.x'"]],
    [`nohup ${list} &`, {}, ['nohup', '&']],
    [`command ${list}`, {}, ['command']],
    [`bash -lc '${list} --debug'`, { debug: true }, ['bash -lc']],
    [`"${list}"`, {}, []],
    [`- ${list}`, {}, []],
    [`2. ${list}`, {}, []],
    [`  501  ${list}`, {}, []],
  ])('is found whatever the program is called, and whatever runs it: %j', (text, globals, leftOut) => {
    expect(understood(text)).toMatchObject({ globals, leftOut });
  });

  it.each<readonly [string, readonly string[]]>([
    [`${list} | jq .`, ['| jq .']],
    [`${list}|jq .`, ['|jq .']],
    [`${list} |& tee log`, ['|& tee log']],
    [`${list} | grep it's`, ["| grep it's"]],
    [`${list} | jq '.x' | while read x; do echo "$x"; done`, ['| jq \'.x\' | while read x; do echo "$x"; done']],
    [`${list} > out.json`, ['> out.json']],
    [`${list} >>out.json 2>&1`, ['>>out.json', '2>&1']],
    [`${list} 2>/dev/null | wc -l`, ['2>/dev/null', '| wc -l']],
    [`${list} > "$HOME/a b.json" --debug`, ['> "$HOME/a b.json"']],
    [`${list} < /dev/null`, ['< /dev/null']],
    [`${list} && echo done`, ['&& echo done']],
    [`${list} || exit 1`, ['|| exit 1']],
    [`${list}; echo $?`, ['; echo $?']],
    [`${list} &`, ['&']],
    [`${list};`, []],
    [`${list}\n\n# the end\n`, []],
    [`${list}\necho done`, ['echo done']],
    [`${list}\n| jq .`, ['| jq .']],
    [`aws sso login --profile x && ${list}`, ['aws sso login --profile x']],
    [`aws sso login ${list}`, ['aws sso login']],
    [`cd /tmp\n. ./env\n${list}`, ['cd /tmp', '. ./env']],
    [`cat ids | xargs -n 1 ${list}`, ['cat ids |', 'xargs -n 1']],
    [`while true; do ${list}; sleep 5; done`, ['while true', 'do', '; sleep 5; done']],
    [`if [ -n "$X" ]; then ${list}; fi`, ['if [ -n "$X" ]', 'then', '; fi']],
    [`Run this:\n\`\`\`bash\n$ ${list}\n\`\`\`\nThen that.`, ['Run this:', 'Then that.']],
    [`# List the sessions ${list}`, []],
    [`export A=b # Sign in aws sso login # List ${list}`, ['A']],
    [`${list} # or ${list}`, []],
    [`$ ${list}\n{\n    "Sessions": []\n}\n`, ['{ "Sessions": [] }']],
    [`$ aws sso login\nOpening the page …\n$ ${list}`, ['aws sso login', 'Opening the page …']],
    [`# List the sessions\n${list}`, []],
    [`run: |\n  ${list}`, ['run: |']],
  ])('has what stands before and behind it left out: %j', (text, leftOut) => {
    expect(understood(text).leftOut).toEqual(leftOut);
  });

  it.each([
    `user@host:~$ sudo AWS_PROFILE=dev aws ssm describe-sessions \\ \n> --state Active | jq .`,
    '> ```bash\n> export AWS_PROFILE=dev\n> aws ssm describe-sessions \\\n>   --state Active\n> ```',
    '```bash $ export AWS_PROFILE=dev $ aws ssm describe-sessions \\ > --state Active ```',
    'PS C:\\> $env:AWS_PROFILE = "dev"\nPS C:\\> aws ssm describe-sessions ` \n>> --state Active',
    'C:\\Users\\x>set AWS_PROFILE=dev\r\nC:\\Users\\x>aws ssm describe-sessions ^ \r\nMore? --state Active',
    '┌──(kali㉿kali)-[~]\n└─$ AWS_PROFILE=dev aws ssm describe-sessions --state Active',
    'aws\u00a0ssm\u00a0describe-sessions\u3000–state\u202f“Active” —profile ‘dev’\u200b',
    `aws-vault exec dev -- bash -c "aws ssm describe-sessions --state Active --query \\"Sessions[]\\""`,
    `nix-shell --run 'assume dev --exec "aws ssm describe-sessions --state Active"'`,
  ])('may have all of it at once: %j', (text) => {
    expect(understood(text).globals.profile).toBe('dev');
  });

  it('keeps the backslashes of paths, and doubled quotes, behind a prompt of Windows', () => {
    files.length = 0;
    readTypedLine('PS C:\\> aws ssm describe-sessions --cli-input-json file://C:\\tmp\\x.json', ports);
    expect(files).toEqual(['C:\\tmp\\x.json']);
    const quotes = readTypedLine("PS C:\\> aws ssm describe-sessions --state Active --query 'A[?B==''c'']'", ports);
    expect(quotes).toMatchObject({ invocation: { globals: { query: "A[?B=='c']" } } });
  });

  it.each<readonly [string, string, string]>([
    [`${list} --filters key=Target,value=$ID`, 'shellSyntax', '$'],
    [`${list} --filters key=Target,value=$(id) | jq .`, 'shellSyntax', '$'],
    [`bash -c "${list} --profile $P"`, 'shellSyntax', '$'],
    [`IDS=$(${list})`, 'shellSyntax', '$'],
    [`AWS_PROFILE=$P ${list}`, 'shellSyntax', '$'],
    [`$env:AWS_PROFILE = $p; ${list}`, 'shellSyntax', '$'],
    [`$env:AWS_PROFILE="$p"; ${list}`, 'shellSyntax', '$'],
    [`${list} --query Sessions[].Target | [0]`, 'shellSyntax', '|'],
    [`${list} --filters key=Target,value=<instance-id>`, 'shellSyntax', '<'],
    [`${list}\n--max-items 2`, 'shellSyntax', '\n'],
    [`$ ${list}\n--max-items 2`, 'shellSyntax', '\n'],
    [`${list}\n{ "Sessions": [] }`, 'shellSyntax', '\n'],
    [`> ${list}\n>   --max-items 2`, 'shellSyntax', '\n'],
    [`${list} --filters key=Owner,value=x\nkey=Target,value=y`, 'shellSyntax', '\n'],
    [`${list} --query "a | jq .`, 'openQuote', '"a | jq .'],
    [`AWS_DEFAULT_OUTPUT=xml ${list}`, 'notAChoice', 'xml'],
    [`export AWS_ENDPOINT_URL=localhost; ${list}`, 'noScheme', 'localhost'],
    [`assume dev --exec "${list} --page-size many"`, 'notAnInteger', 'many'],
    [`$ sudo ${list} —page-size many`, 'notAnInteger', 'many'],
    ['sudo aws s3 ls | cat', 'unknownCommand', 's3'],
    ['laws ssm describe-sessions --state Active', 'unknownCommand', 'laws'],
    ['key=Owner,value=x', 'unknownCommand', 'key=Owner,value=x'],
    ['aws ssm describe-sessions | jq .', 'missingOptions', ''],
  ])('is as wrong as without what is around it, there: %j', (text, code, at) => {
    expect(problem(text)).toEqual([code, at]);
  });

  it('misses an option at its end, not behind what is left out', () => {
    const read = readTypedLine('$ aws ssm describe-sessions | jq .', ports);
    expect(read).toMatchObject({ ok: false, problems: [{ at: { start: 27, end: 27 } }] });
  });

  it('says what was read otherwise, where that is in the command', () => {
    const retyped = (text: string): unknown => {
      const read = readTypedLine(text, ports);
      return read.ok && read.adapted.retyped;
    };
    expect(retyped(list)).toEqual({ quotes: false, dashes: false });
    expect(retyped(`${list} --query “Sessions”`)).toEqual({ quotes: true, dashes: false });
    expect(retyped(`${list} —debug`)).toEqual({ quotes: false, dashes: true });
    expect(retyped(`assume dev --exec “${list}”`)).toEqual({ quotes: true, dashes: false });
    expect(retyped(`AWS_PROFILE=“dev” ${list}`)).toEqual({ quotes: true, dashes: false });
    expect(retyped(`${list} | grep “x”`)).toEqual({ quotes: false, dashes: false });
  });
});
