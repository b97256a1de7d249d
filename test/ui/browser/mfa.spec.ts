import assert from 'node:assert/strict';
import { writeAwsFiles } from '../support/awsFiles';
import { environment } from '../support/environment';
import { eventually } from '../support/eventually';
import { showOnly } from '../support/manyScopes';
import { quickInput, runCommand } from '../support/quickInput';
import { screenshot } from '../support/screenshot';
import { openView } from '../support/views';

const device = 'arn:aws:iam::111122223333:mfa/jane';

/** A profile that assumes a role with a code of a device; all of them the same one. */
function roleProfile(name: string): string {
  return `[profile ${name}]
region = eu-west-1
endpoint_url = ${environment.emulator()}
role_arn = arn:aws:iam::222233334444:role/Operator
source_profile = base
mfa_serial = ${device}
`;
}

describe('A role that wants an MFA code', () => {
  before(() => {
    writeAwsFiles({
      config: `${roleProfile('dev')}${roleProfile('ops')}[profile base]\nendpoint_url = ${environment.emulator()}\n`,
      credentials: '[base]\naws_access_key_id = AKIA111122223333\naws_secret_access_key = only-the-emulator-knows-it\n',
    });
  });

  it('is asked about once for all its profiles; no code and a wrong one are told, and asked for again', async () => {
    const box = await quickInput();
    const view = await openView('Active');
    const ofRole = async (): Promise<readonly (readonly [string, string])[]> =>
      (await view.rows())
        .filter(({ level, label }) => level === 1 && !label.startsWith('base'))
        .map(({ label, description }) => [label, description]);
    await box.shown('MFA Code for dev');
    await box.cancel();
    // From here on two profiles share the question; either may be the first.
    await showOnly('All profiles in eu-west-1');
    await box.shown('MFA Code for ');
    assert.match(await box.widget.innerText(), new RegExp(`Code of the device ${device}`));
    await box.type('12345');
    await eventually(async () => assert.match(await box.widget.innerText(), /Six digits/));
    assert.equal(await box.widget.locator('input').first().getAttribute('type'), 'password');
    await screenshot('mfa');

    await box.cancel();
    await eventually(async () =>
      assert.deepEqual(
        (await ofRole()).map(([label, description]) => [label, description.split(' · ').slice(0, 2)]),
        [
          ['dev · eu-west-1', ['no MFA code was given', 'Refresh to be prompted again']],
          ['ops · eu-west-1', ['no MFA code was given', 'Refresh to be prompted again']],
        ],
      ),
    );

    await runCommand('Refresh');
    await box.shown('MFA Code for ');
    await box.type('000000');
    await box.accept();
    await eventually(async () =>
      assert.match((await ofRole()).join('\n'), /^dev.*AWS did not accept the MFA code.*\nops.*did not accept/),
    );

    await runCommand('Refresh');
    await box.shown('MFA Code for ');
    await box.type('123456');
    await box.accept();
    await eventually(async () => {
      const rows = await ofRole();
      assert.equal(rows.length, 2);
      rows.forEach(([, description]) =>
        assert.match(description, /^(no sessions|\d+ connected.*|\d+ listed under another profile of this account)$/),
      );
    });
    await runCommand('Refresh');
    await eventually(async () => assert.match(await view.message(), / as of /));
    assert.equal(await box.widget.isVisible(), false);
  });
});
