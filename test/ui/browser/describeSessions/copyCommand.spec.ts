import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { awsCli } from '../../../support/awsCli';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { runCommand } from '../../support/quickInput';
import { clipboard, fillClipboard } from '../../support/screen';
import { openView } from '../../support/views';

/** What the real CLI lists when a shell runs the command as it was copied. */
function runInShell(command: string): readonly string[] {
  const answer = execFileSync('/bin/sh', ['-c', `aws() { ${awsCli ?? 'aws'} "$@"; }\n${command}`], {
    env: { ...process.env, AWS_PAGER: '', AWS_ENDPOINT_URL_SSM: process.env['EMULATOR_URL'] },
    encoding: 'utf8',
  });
  return (JSON.parse(answer) as { Sessions: { SessionId: string }[] }).Sessions.map(({ SessionId }) => SessionId);
}

async function copied(copy: () => Promise<void>): Promise<string> {
  await fillClipboard('nothing yet');
  await copy();
  return eventually(async () => {
    const text = await clipboard();
    assert.notEqual(text, 'nothing yet');
    return text;
  });
}

describe('A copied AWS CLI command', () => {
  before(function () {
    if (awsCli === undefined) {
      this.skip();
    }
  });

  it('lists what the view shows', async () => {
    await openView('Active');
    const command = await copied(() => runCommand('Copy describe-sessions Command for Active'));
    assert.deepEqual(
      runInShell(withEndpoint(command)),
      (await emulator.truth('Active')).map(({ SessionId }) => SessionId),
    );
  });

  it('lists what a group holds', async () => {
    const view = await openView('Active');
    const [first] = await view.filled();
    const command = await copied(() =>
      view.choose(view.row(first?.label ?? ''), 'Copy describe-sessions Command for Group'),
    );
    const truth = (await emulator.truth('Active')).filter(({ Target }) => Target === first?.label);
    assert.deepEqual(
      runInShell(withEndpoint(command)),
      truth.map(({ SessionId }) => SessionId),
    );
  });

  it('starts and ends sessions', async () => {
    const view = await openView('Active');
    const [one] = await emulator.truth('Active');
    const row = view.row(one?.SessionId ?? '');
    assert.match(
      await copied(() => view.choose(row, 'Copy', 'Copy terminate-session Command')),
      new RegExp(`^aws ssm terminate-session --session-id ${one?.SessionId ?? ''} --profile dev --region eu-west-1$`),
    );
    assert.match(
      await copied(() => view.choose(row, 'Copy', 'Copy start-session Command')),
      /^aws ssm start-session --target \S+ --profile dev --region eu-west-1$/,
    );
  });
});

/** Debian's CLI does not read endpoint_url of a profile. */
function withEndpoint(command: string): string {
  return `${command} --endpoint-url ${process.env['EMULATOR_URL'] ?? ''}`;
}
