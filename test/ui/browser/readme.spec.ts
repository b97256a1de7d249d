import { emulator } from '../support/emulator';
import { runCommand } from '../support/quickInput';
import { webview } from '../support/screen';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';
import { closeEditors } from '../support/workbench';

describe('The picture in README.md', () => {
  it('is taken: out/screenshots/readme-dark.png, to be copied to media/readme.png when it shows something new', async () => {
    const view = await openView('Active');
    const [first] = await emulator.truth('Active');
    await view.row(String(first?.SessionId)).click();
    await (await webview()).getByRole('heading', { name: String(first?.SessionId) }).waitFor();
    await screenshot('readme');
    await closeEditors();
  });

  it('of the timeline is taken, too: out/screenshots/readme-timeline-dark.png', async () => {
    await runCommand('Open Timeline');
    const page = await webview();
    await page.getByRole('button', { name: '24 hours' }).click();
    await page
      .getByText(/sessions · /)
      .first()
      .waitFor();
    await screenshot('readme-timeline');
    await closeEditors();
  });
});
