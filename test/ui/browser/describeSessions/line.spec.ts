import assert from 'node:assert/strict';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { quickInput, runCommand } from '../../support/quickInput';
import { fillClipboard, notifications } from '../../support/screen';
import { screenshot } from '../../support/screenshot';
import { editorLines, lenses, openFiles, pressInTitle, pressLens } from '../../support/textEditor';
import { closeEditors, workbench } from '../../support/workbench';

const title = 'Run describe-sessions…';

/** Pastes into the box, as the clipboard has it. */
async function paste(text: string): Promise<void> {
  const page = await workbench();
  await fillClipboard(text);
  await page.keyboard.press('Control+V');
}

describe('Run describe-sessions', () => {
  afterEach(async () => {
    await (await quickInput()).cancel();
    await emulator.wellAgain();
    await closeEditors();
  });

  it('takes a command of several lines from the clipboard and shows the answer', async () => {
    await runCommand(title);
    const box = await quickInput();
    await box.shown('Run describe-sessions');
    await paste('aws ssm describe-sessions \\\n    --state Active \\\n    --max-items 2 \\\n    --output json\n');
    await eventually(async () => assert.match((await box.items())[0] ?? '', /^Run/));
    await screenshot('command-line');
    await box.accept();
    await eventually(async () => assert.deepEqual(await openFiles(), ['--state Active --max-items 2.json']));
    const [first] = await emulator.truth('Active');
    await eventually(async () => assert.ok((await editorLines()).join('\n').includes(first?.SessionId ?? '?')));
    await eventually(async () => assert.match((await lenses()).join(), /dev · eu-west-1 · .* as of .* more to come/));
    await screenshot('answer');
  });

  it('takes a block of a runbook, says before what it leaves out, and keeps no secret', async () => {
    await runCommand(title);
    const box = await quickInput();
    await box.shown('Run describe-sessions');
    await paste(
      '```bash\n$ AWS_PAGER= AWS_SECRET_ACCESS_KEY=not-for-keeps AWS_REGION=eu-west-1 sudo aws ssm describe-sessions \\ \n>   --state Active --max-items 1 --output json | jq .\n```\n',
    );
    await eventually(async () =>
      assert.match(
        (await box.widget.textContent()) ?? '',
        /left out: AWS_PAGER, AWS_SECRET_ACCESS_KEY, sudo, \| jq \. · --region eu-west-1 from AWS_REGION/,
      ),
    );
    await screenshot('command-line-pasted');
    await box.accept();
    await eventually(async () =>
      assert.deepEqual(await openFiles(), ['--state Active --max-items 1 --region eu-west-1.json']),
    );
    await runCommand(title);
    await box.shown('Run describe-sessions');
    await eventually(async () =>
      assert.match((await box.items()).join('\n'), /aws ssm describe-sessions .*--max-items 1 .*--region eu-west-1/),
    );
    assert.doesNotMatch((await box.widget.textContent()) ?? '', /not-for-keeps/);
  });

  it('goes on with the next page, and reads again in place', async () => {
    await runCommand(title);
    const box = await quickInput();
    await box.shown();
    await box.type('--state Active --max-items 1 --query Sessions[].SessionId --output text');
    await box.accept();
    const [first, second] = await emulator.truth('Active');
    // With --query the CLI leaves the token out of the text; it is still known.
    await eventually(async () => assert.ok((await editorLines()).join().includes(first?.SessionId ?? '?')));
    await pressInTitle('Next Page');
    await eventually(async () => assert.ok((await editorLines()).join().includes(second?.SessionId ?? '?')));
    assert.equal((await openFiles()).length, 2);
    await emulator.forgetCalls();
    await pressLens('Refresh');
    await eventually(async () => assert.ok((await emulator.calls()).length > 0));
    assert.equal((await openFiles()).length, 2);
  });

  it('points at what is wrong while one types, keeps it, and sends nothing', async () => {
    await emulator.forgetCalls();
    await runCommand(title);
    const box = await quickInput();
    await box.shown();
    const wrong = [
      ['--state Active --filters key=Owner,valu=x', /Column 36: /],
      ['--state Active --query Sessions[?', /Column/],
      ['--state Active --page-size many', /Column 28: .*many/],
      ['--state Active --cli-input-json \'{"MaxResults": "x"}\'', /Column/],
      ['--state Active --output xml', /Column 25/],
      ['--stat', /Column/],
      ['--state Active --starting-token bnVsbA==', /Column/],
    ] as const;
    for (const [line, message] of wrong) {
      await box.type(line);
      await eventually(async () => assert.match((await box.items())[0] ?? '', message));
      await box.accept();
      assert.equal(await box.typed(), line);
    }
    await box.type('--state Active --filters key=Owner,valu=x');
    await screenshot('command-line-wrong');
    assert.deepEqual(await emulator.calls(), []);
  });

  it('keeps the pages that came before a failure, and says why it is not all', async () => {
    await emulator.fault({ kind: 'denied', action: 'DescribeSessions', page: 2 });
    await runCommand(title);
    const box = await quickInput();
    await box.shown();
    await box.type('--state History --page-size 5 --output text');
    await box.accept();
    const [first] = await emulator.truth('History');
    await eventually(async () => assert.ok((await editorLines()).join('\n').includes(first?.SessionId ?? '?')));
    await eventually(async () =>
      assert.match((await lenses()).join(), /incomplete: AWS denied.*5 sessions read on 1 page/),
    );
    await eventually(async () => assert.match((await notifications()).join(), /AWS denied ssm:DescribeSessions/));
    await screenshot('answer-not-complete');
  });

  it('offers what was recently used', async () => {
    await runCommand(title);
    const box = await quickInput();
    await box.shown();
    await eventually(async () => assert.match((await box.items()).join('\n'), /--state History --page-size 5/));
    await box.pick('--state History --page-size 5');
    await eventually(async () => assert.equal(await box.typed(), '--state History --page-size 5 --output text'));
  });
});
