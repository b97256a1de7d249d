import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, extensions, workspace } from 'vscode';
import type { SsmSessionsApi } from '../../src/app/api';
import { eventually } from './support/eventually';

/** What somebody who is not the user may put into a folder. */
const planted = {
  'ssmSessions.aws.endpointUrl': 'http://127.0.0.1:9',
  'ssmSessions.aws.configFile': '/tmp/planted/config',
  'ssmSessions.aws.credentialsFile': '/tmp/planted/credentials',
  'ssmSessions.aws.requestTimeout': 1,
  'ssmSessions.groupBy': ['owner'],
};

describe('The settings of a workspace', () => {
  const folder = join(workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', '.vscode');
  const settings = () => workspace.getConfiguration('ssmSessions');

  before(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(planted));
    await eventually(() => assert.deepEqual(settings().get('groupBy'), ['owner']));
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await eventually(() => assert.deepEqual(settings().get('groupBy'), ['target', 'status']));
  });

  it('choose neither endpoint nor files nor time-outs, though they are read', () => {
    assert.equal(settings().get('aws.endpointUrl'), '');
    assert.equal(settings().get('aws.configFile'), '');
    assert.equal(settings().get('aws.credentialsFile'), '');
    assert.equal(settings().get('aws.requestTimeout'), 60);
  });

  it('lead no request astray', async () => {
    const api = await extensions.getExtension<SsmSessionsApi>('ssm-sessions.ssm-sessions')?.activate();
    assert.ok(api);
    await commands.executeCommand('ssmSessions.refresh');
    await eventually(() => assert.equal(api.sessions('active').complete, true));
    assert.deepEqual(api.sessions('active').failures, []);
  });
});
