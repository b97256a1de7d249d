import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';

describe('The extension, at first sight', () => {
  for (const name of ['Active', 'History'] as const) {
    it(`shows sessions in the view ${name}`, async () => {
      const view = await openView(name);
      await eventually(async () => {
        const rows = await view.rows();
        assert.ok(rows.length > 0, `no row; the view says: ${await view.message()} ${await view.welcome()}`);
        assert.ok(
          rows.every(({ label, spoken }) => label !== '' && spoken !== ''),
          'a row without a name',
        );
      });
    });
  }

  it('is pictured', async () => {
    await openView('Active');
    await screenshot('first-sight');
  });
});
