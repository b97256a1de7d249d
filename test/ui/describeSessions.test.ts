import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, window } from 'vscode';
import { awsCli } from '../support/awsCli';
import { emulator } from './support/emulator';

const run = (line: string): Thenable<string | undefined> =>
  commands.executeCommand('ssmSessions.describeSessions', line);

/** What the real CLI prints. */
function judged(args: readonly string[]): string {
  return execFileSync(
    awsCli ?? '',
    ['ssm', 'describe-sessions', ...args, '--endpoint-url', process.env['EMULATOR_URL'] ?? '', '--region', 'eu-west-1'],
    { encoding: 'utf8', env: { ...process.env, AWS_PAGER: '' } },
  );
}

describe('The command describeSessions with a line', () => {
  for (const args of [
    ['--state', 'Active', '--query', 'Sessions[].[SessionId, Status, StartDate]'],
    ['--state', 'History', '--output', 'text', '--query', 'Sessions[].SessionId', '--page-size', '7'],
    ['--state', 'Active', '--output', 'table', '--query', 'Sessions[].{Id: SessionId, Target: Target}'],
    ['--state', 'Active', '--output', 'yaml', '--max-items', '2', '--query', 'Sessions[].SessionId'],
    [
      '--state',
      'Active',
      '--filters',
      'key=Status,value=Connected',
      '--output',
      'yaml-stream',
      '--query',
      'length(Sessions)',
    ],
    ['--generate-cli-skeleton'],
  ]) {
    it(`resolves to what the AWS CLI prints: ${args.join(' ')}`, async function () {
      if (awsCli === undefined) {
        this.skip();
      }
      const line = args.map((word) => (/^[\w=,-]+$/.test(word) ? word : `'${word}'`)).join(' ');
      assert.equal(await run(line), judged(args));
    });
  }

  it('shows it in a read-only document, and goes on from there', async () => {
    const truth = (await emulator.truth('Active')).map(({ SessionId }) => SessionId);
    const ask = '--state Active --output text --query Sessions[].[SessionId] --max-items';
    assert.equal(await run(`${ask} 2`), `${truth[0]}\n${truth[1]}\nNone\n`);
    const document = window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'plaintext');
    assert.equal(document.uri.scheme, 'ssm-sessions-answer');
    assert.match(
      String(await commands.executeCommand('ssmSessions.nextPage')),
      new RegExp(`^${truth[2]}\n${truth[3]}\n`),
    );
  });

  it('goes on with the token of the service where paging is off', async () => {
    const all = (await emulator.truth('History')).map(({ SessionId }) => SessionId);
    const ids = async (text: Thenable<string | undefined>): Promise<readonly string[]> =>
      (JSON.parse((await text) ?? '') as { Sessions: { SessionId: string }[] }).Sessions.map(
        ({ SessionId }) => SessionId,
      );
    const first = await ids(run(`--state History --no-paginate --output json`));
    const second = await ids(commands.executeCommand('ssmSessions.nextPage'));
    assert.deepEqual([...first, ...second], all.slice(0, first.length + second.length));
    assert.ok(second.length > 0);
  });

  it('resolves to nothing, and sends nothing, where the line is wrong', async () => {
    await emulator.forgetCalls();
    assert.equal(await run('--state Active --filters key=Owner,valu=x'), undefined);
    assert.equal(await run('--state Active --query Sessions[?'), undefined);
    assert.equal(await run('aws s3 ls'), undefined);
    assert.deepEqual(await emulator.calls(), []);
  });

  it('takes what runbooks have around a command, and a variable as the option that it is', async () => {
    const bare = await run('--state Active --max-items 1 --output json');
    assert.ok(bare);
    for (const line of [
      '$ sudo aws ssm describe-sessions --state Active --max-items 1 --output json | jq .',
      '```bash\nAWS_DEFAULT_OUTPUT=json AWS_PAGER= aws ssm describe-sessions \\ \n  --state Active --max-items 1\n```',
      'export AWS_DEFAULT_OUTPUT=json; aws ssm describe-sessions --state “Active” --max-items 1 > out.json',
    ]) {
      assert.equal(await run(line), bare, line);
    }
    const open = 'AWS_ENDPOINT_URL=http://example.com aws ssm describe-sessions --state Active';
    assert.equal(await run(open), undefined);
  });

  it('takes connection options for one command only', async () => {
    assert.equal(await run('--state Active --endpoint-url http://example.com'), undefined);
    assert.notEqual(await run('--state Active --max-items 1'), undefined);
  });
});
