import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPolicy } from '../../../../src/core/presentation/text/policy';

it('the policy that is copied is the one in README.md', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'README.md'), 'utf8');
  const [, written = ''] = /## IAM policy[\s\S]*?```json\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(JSON.parse(readPolicy)).toEqual(JSON.parse(written));
});
