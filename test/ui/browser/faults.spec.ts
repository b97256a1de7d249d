import assert from 'node:assert/strict';
import { type FaultKind, faultKinds } from '../../emulator/faults';
import { writeAwsFiles } from '../support/awsFiles';
import { emulator } from '../support/emulator';
import { eventually } from '../support/eventually';
import { accountOf, fill, manyProfiles, profileNames, showOnly } from '../support/manyScopes';
import { runCommand } from '../support/quickInput';
import { changeSettings } from '../support/settings';
import { type DrawnRow, openView, type View } from '../support/views';

/** What a row says of each fault: what is wrong, and what to do. */
const told: Readonly<Record<FaultKind, RegExp>> = {
  throttle: /(Throttled by AWS, retrying at|throttling.*Wait a little)/,
  expired: /credentials have expired.*Renew/,
  denied: /AWS denied ssm:DescribeSessions.*Copy IAM Policy/,
  invalidKeys: /does not accept the credentials.*Renew/,
  hang: /did not respond in time.*network, VPN/,
  reset: /cannot be reached.*network, VPN/,
  serverError: /internal error.*Refresh/,
  unavailable: /internal error.*Refresh/,
  html: /not from AWS.*sign-in page/,
  empty: /not from AWS.*sign-in page/,
  cutBody: /cannot be reached.*network, VPN/,
  cutJson: /not from AWS.*sign-in page/,
  wrongTypes: /not from AWS.*sign-in page/,
  skewed: /clock is wrong.*Set the clock/,
  proxyAuth: /proxy refused.*HTTPS_PROXY/,
  endlessToken: /same page twice.*Refresh/,
  invalidToken: /pagination token has expired.*Refresh/,
  stall: /did not respond in time.*network, VPN/,
  drip: /did not respond in time.*network, VPN/,
  endless: /longer than 32 MB.*sign-in page/,
};

/** Three pages of 200. */
const ended = 450;
const positions = { 'first page': 1, 'page in the middle': 2, 'last page': 3 } as const;

let view: View;

/** Label and description of the outermost row of a profile. */
async function rowOf(profile: string): Promise<string> {
  const isIts = ({ label, level }: DrawnRow): boolean => level === 1 && label.startsWith(`${profile} · `);
  const row = (await view.rows()).find(isIts);
  return row === undefined ? '' : `${row.label} ${row.description}`;
}

async function wellAgain(profiles: readonly string[]): Promise<void> {
  await emulator.wellAgain();
  await runCommand('Reload All Sessions');
  await eventually(async () => {
    assert.match(await view.message(), new RegExp(`^${ended * profiles.length} sessions (in \\d scopes )?as of`));
  });
}

describe('What goes wrong', () => {
  before(async () => {
    changeSettings({ 'ssmSessions.aws.requestTimeout': 1, 'ssmSessions.parallelHistory': false });
    writeAwsFiles(manyProfiles(8));
    for (const profile of profileNames(8)) {
      await fill(profile, ended);
    }
    view = await openView('History');
  });

  after(() => {
    changeSettings({ 'ssmSessions.aws.requestTimeout': undefined, 'ssmSessions.parallelHistory': undefined });
  });

  describe('in one scope', () => {
    before(() => showOnly('p1 · eu-west-1'));
    beforeEach(() => wellAgain(['p1']));

    for (const [position, page] of Object.entries(positions)) {
      for (const kind of faultKinds) {
        it(`(${kind}) at the ${position} is told above what was there, with what to do`, async () => {
          await emulator.fault({ kind, page, account: accountOf('p1'), action: 'DescribeSessions' });
          await runCommand('Reload All Sessions');
          await eventually(async () => {
            assert.match(`${await rowOf('p1')} ${await view.message()}`, told[kind]);
            assert.match(await view.message(), new RegExp(`^${ended} sessions`));
          });
        });
      }
    }
  });

  describe('in eight scopes at once', () => {
    const profiles = profileNames(8);
    before(() => showOnly('All profiles in eu-west-1'));
    beforeEach(() => wellAgain(profiles));

    for (const [position, page] of Object.entries(positions)) {
      for (const kinds of inGroupsOf(7, faultKinds)) {
        it(`(${kinds.join(', ')}) at the ${position} is told in each row, and the others are whole`, async () => {
          for (const [index, kind] of kinds.entries()) {
            await emulator.fault({ kind, page, account: accountOf(`p${index + 1}`), action: 'DescribeSessions' });
          }
          await runCommand('Reload All Sessions');
          await eventually(async () => {
            for (const [index, kind] of kinds.entries()) {
              const row = await rowOf(`p${index + 1}`);
              assert.match(row, told[kind]);
              assert.match(row, new RegExp(`\\b${ended} (terminated|so far)`));
            }
            assert.match(await rowOf('p8'), new RegExp(`${ended} terminated$`));
          });
        });
      }
    }

    it('is over as soon as it is', () => wellAgain(profiles));
  });
});

function inGroupsOf<T>(size: number, all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
