import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../cases/calls';
import { type Case, readCases, textOf } from '../../cases/case';
import { type Endpoint, startEndpoint } from '../../cases/endpoint';
import { differencesOf } from '../../cases/expectations';
import { filled, type Place, writeFiles } from '../../cases/place';
import { writeAwsFiles } from '../support/awsFiles';
import { environment } from '../support/environment';
import { eventually } from '../support/eventually';
import { showOnly } from '../support/manyScopes';
import { openView, type View } from '../support/views';
import { workbench } from '../support/workbench';

/** Of test/cases, with no variable but `AWS_PROFILE`: those of the profile in use, and those whose profile is picked. */
const inUse = ['G14-b', 'R01-a', 'R02-a', 'R05-a', 'F01-d', 'R06-c', 'R08-a', 'R14-a', 'R15-a'];
const picked = ['R11-a', 'G11-a', 'R19-a', 'R19-c', 'R20-c'];

describe('What people met in the field', () => {
  /** That of the profiles, and the one that a `services` section names. */
  let endpoint: Endpoint;
  let named: Endpoint;
  let clear = (): void => undefined;
  before(async () => {
    [endpoint, named] = await Promise.all([startEndpoint(), startEndpoint()]);
  });
  afterEach(() => clear());
  after(() => Promise.all([endpoint.stop(), named.stop()]));

  for (const id of [...inUse, ...picked]) {
    const one = caseOf(id);
    const profile = one.env?.['AWS_PROFILE'] ?? 'default';

    it(`a row shows who asked AWS, and the status bar who that is: ${id} ${one.cause}: ${one.title}`, async () => {
      clear = writeCase(one, { home: environment.home(), endpoint: named }, endpoint.port);
      [endpoint, named].forEach((each) => each.begin());
      const asked = 'AWS_ENDPOINT_URL' in (one.env ?? {}) ? named : endpoint;

      const view = await openView('Active');
      await (picked.includes(id)
        ? showOnly(`${profile} · ${regionOf(one)}`, 'profile’s default region')
        : view.press('Refresh'));
      await eventually(async () => {
        const { owner, region } = await drawnSession(view);
        const calls = asked.calls.filter((call) => !asksWhoIAm(call));
        const outcome = { stdout: `${owner}\t${region}\n`, stderr: '', exit: 0, argvFile: null, calls };
        assert.deepEqual(differencesOf(one, outcome), []);
        assert.ok(calls.some(({ kind }) => kind === 'ssm'));
        const who = await described(`${profile} · ${region}`);
        assert.ok(who.includes(` · arn:aws:iam::123456789012:user/${owner.split('|')[0]} · `), who);
      }, 10_000);
    });
  }
});

function caseOf(id: string): Case {
  const one = readCases().find((other) => other.id === id);
  assert.ok(one, id);
  return one;
}

/** The region in what the command line prints. */
function regionOf({ expect }: Case): string {
  return ('stdout' in expect ? expect.stdout : undefined)?.trim().split('\t')[1] ?? '';
}

/** Writes the files of a case; the function takes those away again that are not the shared ones. */
function writeCase(one: Case, place: Place, port: number): () => void {
  const { '.aws/config': config = '', '.aws/credentials': credentials = '', ...others } = one.files;
  const text = (file: typeof config): string => {
    assert.ok(typeof file === 'string' || Array.isArray(file));
    return filled(textOf(file), place);
  };
  writeFiles(others, place);
  writeAwsFiles({ config: withEndpoint(text(config), port), credentials: text(credentials) });
  // Helper programs write down their arguments.
  return () => [...Object.keys(others), 'argv'].forEach((name) => rmSync(join(place.home, name), { force: true }));
}

/** A config file with the endpoint in each profile: this VS Code has no variable that names it. */
function withEndpoint(config: string, port: number): string {
  return config.replaceAll(
    /^(\[(?:profile\s[^\n]*|default)\][^\n]*\n)([ \t]*)/gm,
    (_, title: string, indent: string) => `${title}${indent}endpoint_url = http://127.0.0.1:${port}\n${indent}`,
  );
}

/** The one session that the rows show; the outermost are the targets, and the endpoint's target is the region. */
async function drawnSession(view: View): Promise<{ readonly owner: string; readonly region: string }> {
  const [target, status, session, ...others] = await view.rows();
  assert.deepEqual([status?.label, session?.label, others], ['Connected', 'jo-0123456789abcdef0', []]);
  return { owner: session?.description.split(' · ').at(-1) ?? '', region: target?.label ?? '' };
}

/** What the status bar says of the scope. */
async function described(scope: string): Promise<string> {
  const item = (await workbench()).locator('.statusbar-item', { hasText: scope });
  return (await item.getAttribute('aria-label', { timeout: 1000 })) ?? '';
}

function asksWhoIAm(call: Call): boolean {
  return call.kind === 'sts' && call.params['Action'] === 'GetCallerIdentity';
}
