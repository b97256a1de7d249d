import assert from 'node:assert/strict';
import { basename, isAbsolute } from 'node:path';
import { commands, extensions, type TerminalOptions, window } from 'vscode';
import { awsCli } from '../support/awsCli';

describe('Signing in', () => {
  it('runs the AWS CLI itself: no shell, no environment of the workspace, nothing that a restart revives', async function test() {
    if (awsCli === undefined) {
      this.skip();
    }
    await extensions.getExtension('ssm-sessions.ssm-sessions')?.activate();
    await commands.executeCommand('ssmSessions.refresh');
    await commands.executeCommand('ssmSessions.signIn');
    const terminal = window.terminals.find(({ name }) => name === 'IAM Identity Center (SSO) sign-in');
    const { shellPath, shellArgs, env, strictEnv, isTransient } = terminal?.creationOptions as TerminalOptions;
    terminal?.dispose();
    assert.ok(shellPath !== undefined && isAbsolute(shellPath) && basename(shellPath) === 'aws', shellPath);
    assert.deepEqual(shellArgs, ['sso', 'login', '--profile', 'dev']);
    assert.equal(strictEnv, true);
    assert.equal(isTransient, true);
    assert.equal(env?.['AWS_CONFIG_FILE'], process.env['AWS_CONFIG_FILE']);
    assert.deepEqual(
      Object.keys(env ?? {}).filter((name) => /^(VSCODE|ELECTRON)_/.test(name)),
      [],
    );
  });
});
