import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { extensions } from 'vscode';

describe('Activation', () => {
  it('loads no SDK: that begins with the first request', async () => {
    const extension = extensions.getExtension('ssm-sessions.ssm-sessions');
    await extension?.activate();
    assert.equal(extension?.isActive, true);
    assert.deepEqual(
      Object.keys(require.cache).filter((file) => basename(file) === 'aws.js'),
      [],
    );
  });
});
