import assert from 'node:assert/strict';
import { emulator } from '../../support/emulator';
import { eventually } from '../../support/eventually';
import { quickInput, runCommand } from '../../support/quickInput';
import { notifications } from '../../support/screen';
import { screenshot } from '../../support/screenshot';
import { openView } from '../../support/views';

async function editFilters(): Promise<Awaited<ReturnType<typeof quickInput>>> {
  await runCommand('Edit Filters…');
  const box = await quickInput();
  await box.shown('Edit Filters');
  return box;
}

describe('Filters as text', () => {
  afterEach(async () => {
    await (await quickInput()).cancel();
    const box = await editFilters();
    await box.type('');
    await box.pick('No filters');
  });

  it('change the rows, and come back as they were', async () => {
    const target = await emulator.target('Active');
    const view = await openView('Active');
    let box = await editFilters();
    await box.type(`key=Target,value=${target}`);
    await eventually(async () => assert.match((await box.items())[0] ?? '', /Apply Filter/));
    await screenshot('filters-as-text');
    await box.accept();
    await eventually(async () => {
      const groups = (await view.rows()).filter(({ level }) => level === 1);
      assert.deepEqual(
        groups.map(({ label }) => label),
        [target],
      );
    });
    box = await editFilters();
    assert.match(await box.typed(), new RegExp(`key=Target,value=${target}`));
    await box.type(`[{"key": "Target", "value": "${target}"}, {"key": "Status", "value": "Connected"}]`);
    await eventually(async () => assert.match((await box.items())[0] ?? '', /Apply 2 Filters/));
    await box.accept();
    await eventually(async () => assert.match(await view.message(), /Filters: Target .*, Status Connected/));
  });

  it('stay in the box while they are wrong', async () => {
    const box = await editFilters();
    await box.type('key=Target');
    await eventually(async () => assert.match((await box.items())[0] ?? '', /Column/));
    await box.accept();
    assert.equal(await box.typed(), 'key=Target');
  });

  it('come from a pasted command, which says what of it a tree cannot use', async () => {
    const target = await emulator.target('History');
    const view = await openView('History');
    await runCommand('Set View from AWS CLI Command…');
    const box = await quickInput();
    await box.shown('Set View from AWS CLI Command');
    await box.type(
      `aws ssm describe-sessions --state History --filters key=Target,value=${target} --query Sessions[0] --max-items 3`,
    );
    await eventually(async () =>
      assert.match((await box.items())[0] ?? '', /Show in the view.*not used: --query, --max-items/),
    );
    await box.accept();
    await eventually(async () => assert.match(await view.message(), new RegExp(`Filters: Target ${target}`)));
    await eventually(async () => assert.match((await notifications()).join(), /does not use --query, --max-items/));
  });
});
