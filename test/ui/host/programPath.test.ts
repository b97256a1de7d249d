import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { programPath } from '../../../src/ui/host/programPath';

describe('The path of a program', function paths() {
  let root = '';
  let workspace = '';
  const folder = (...parts: readonly string[]): string => {
    const path = join(root, ...parts);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const program = (...parts: readonly string[]): string => {
    const path = join(folder(...parts), 'aws');
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  };
  const link = (target: string, ...parts: readonly string[]): string => {
    const path = join(root, ...parts);
    symlinkSync(target, path);
    return path;
  };
  const find = (...entries: readonly string[]): Promise<string | undefined> =>
    programPath('aws', entries.join(delimiter), [workspace]);

  beforeEach(function eachTime() {
    if (process.platform === 'win32') {
      this.skip();
    }
    root = realpathSync(mkdtempSync(join(tmpdir(), 'program-path-')));
    workspace = folder('workspace');
  });

  it('is that of the first entry of PATH that has it, by the name of the entry', async () => {
    program('tools');
    link('tools', 'linked');
    assert.equal(await find(folder('empty'), join(root, 'linked'), join(root, 'tools')), join(root, 'linked', 'aws'));
    assert.equal(await find(folder('empty')), undefined);
  });

  it('is of a plain file that can be run', async () => {
    folder('folder', 'aws');
    writeFileSync(join(folder('plain'), 'aws'), '');
    assert.equal(await find(join(root, 'folder'), join(root, 'plain')), undefined);
    assert.equal(await find('.', 'tools', ''), undefined);
  });

  it('is never in the workspace, whatever its folder is called', async () => {
    program('workspace');
    program('workspace', '..bin');
    program('workspace', 'deep', 'er');
    assert.equal(await find(workspace, join(workspace, '..bin'), join(workspace, 'deep', 'er')), undefined);
    assert.equal(await find(join(root, 'other', '..', 'workspace')), undefined);
  });

  it('leads by no link into the workspace, nor out of it', async () => {
    program('workspace', 'bin');
    program('tools');
    link(join(workspace, 'bin'), 'by-folder');
    link(join(workspace, 'bin', 'aws'), 'aws');
    link(join(root, 'tools'), 'workspace', 'out');
    link(join(workspace, 'out'), 'there-and-out');
    for (const entry of ['by-folder', '.', 'workspace/out', 'there-and-out']) {
      assert.equal(await find(join(root, entry)), undefined, entry);
    }
  });

  it('is not in a workspace that was opened through a link', async () => {
    program('real', 'bin');
    workspace = link(join(root, 'real'), 'opened');
    assert.equal(await find(join(root, 'real', 'bin')), undefined);
    assert.equal(await find(join(workspace, 'bin')), undefined);
  });

  it('is not followed for ever', async () => {
    symlinkSync(join(root, 'b'), join(root, 'a'));
    symlinkSync(join(root, 'a'), join(root, 'b'));
    assert.equal(await find(join(root, 'a')), undefined);
  });
});
