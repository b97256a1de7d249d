import { expect, it, vi } from 'vitest';
import { readOldFiles } from '../../../src/aws/config/oldFiles';

const { read } = vi.hoisted(() => ({ read: [] as unknown[] }));

vi.mock('../../../src/aws/config/boundedFile', () => ({
  readBoundedText: (path: unknown) => {
    read.push(path);
    return Promise.resolve(`text of ${String(path)}`);
  },
}));

it('the files of boto are the machine’s, then the user’s', async () => {
  expect((await readOldFiles({ HOME: '/home/jo' })).boto).toEqual([
    { path: '/etc/boto.cfg', text: 'text of /etc/boto.cfg' },
    { path: '/home/jo/.boto', text: 'text of /home/jo/.boto' },
  ]);
  expect(read).toEqual(['/etc/boto.cfg', '/home/jo/.boto']);
});
