import assert from 'node:assert/strict';
import { beginAfresh } from '../support/afresh';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { quickInput, runCommand } from '../support/quickInput';
import { clipboard, fillClipboard } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { hostile, session } from '../support/sessions';
import { openView } from '../support/views';
import { workbench } from '../support/workbench';

const one = session('jane-1');
const two = session('bob-2', { Target: 'mi-2', Owner: 'arn:aws:iam::111122223333:user/bob' });

describe('What is copied', () => {
  before(async () => {
    await emulator.replaceSessions([one, two, hostile]);
    await (await openView('Active')).press('Refresh');
  });
  beforeEach(() => fillClipboard('nothing yet'));

  for (const [entry, expected] of [
    ['Copy Session ID', 'jane-1'],
    ['Copy Target', 'i-0123456789abcdef0'],
    ['Copy Owner ARN', String(one['Owner'])],
    [
      'Copy describe-sessions Command',
      "aws ssm describe-sessions --state Active --filters 'key=SessionId,value=jane-1' --profile dev --region eu-west-1",
    ],
  ] as const) {
    it(`of one row by its context menu: ${entry}`, async () => {
      const view = await openView('Active');
      await view.choose(view.row('jane-1'), 'Copy', entry);
      await copied(expected);
    });
  }

  it('of one row as JSON is an object', async () => {
    const view = await openView('Active');
    await view.choose(view.row('jane-1'), 'Copy', 'Copy JSON');
    await eventually(async () => assert.match(await clipboard(), /^\{\n {4}"SessionId": "jane-1",\n/));
  });

  it('of several rows is one line each, and a list as JSON', async () => {
    const view = await openView('Active');
    await view.row('jane-1').click();
    await view.row('bob-2').click({ modifiers: ['Control'] });
    await view.choose(view.row('bob-2'), 'Copy', 'Copy Session ID');
    await copied('jane-1\nbob-2');
    await view.choose(view.row('bob-2'), 'Copy', 'Copy JSON');
    await eventually(async () =>
      assert.deepEqual(
        (JSON.parse(await clipboard()) as { SessionId: string }[]).map(({ SessionId }) => SessionId),
        ['jane-1', 'bob-2'],
      ),
    );
  });

  it('by the key is what is selected', async () => {
    const page = await workbench();
    const view = await openView('Active');
    await view.row('jane-1').click();
    await view.row('bob-2').click({ modifiers: ['Control'] });
    await page.keyboard.press('Control+C');
    await copied('jane-1\nbob-2');
  });

  it('is exact, whatever is in it', async () => {
    const view = await openView('Active');
    await view.choose(view.row('onerror'), 'Copy', 'Copy Session ID');
    await copied(hostile.SessionId);
    await view.choose(view.row('onerror'), 'Copy', 'Copy Target');
    await copied(String(hostile['Target']));
  });

  it('from the palette is what is picked, where nothing is selected', async () => {
    await beginAfresh();
    await emulator.replaceSessions([one, two]);
    const view = await openView('Active');
    await view.press('Refresh');
    await eventually(async () => assert.ok((await view.rows()).some(({ label }) => label === 'bob-2')));
    await runCommand('Copy Target');
    const input = await quickInput();
    await input.shown('Select Session');
    await screenshot('pick-session');
    await input.pick('bob-2');
    await copied('mi-2');
  });
});

async function copied(text: string): Promise<void> {
  await eventually(async () => assert.equal(await clipboard(), text));
}
