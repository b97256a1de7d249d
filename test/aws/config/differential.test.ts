import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, startComparison } from '../../differential/configuration/comparison';
import { generate, kinds } from '../../differential/configuration/random/generate';
import { Random } from '../../emulator/worlds/random';
import { awsCli } from '../../support/awsCli';

const seed = 'test';
const count = 150;

// Debian's CLI is Python that can be loaded once; another one would be of another version.
describe.skipIf(awsCli !== '/usr/bin/aws')(
  'random configurations, beside the real AWS CLI',
  { timeout: 120_000 },
  () => {
    let comparison: Comparison;

    beforeAll(async () => {
      comparison = await startComparison();
    });
    afterAll(() => {
      comparison.stop();
    });

    it('lead to the same identity, region, endpoint and exit code', async () => {
      const different: string[] = [];
      let answered = 0;
      for (let index = 1; index <= count; index += 1) {
        const random = new Random(`${seed}-${index}`);
        const { differs, theirs } = await comparison.of(generate(random, random.of(kinds)));
        answered += theirs.exit === 0 ? 1 : 0;
        if (differs.length > 0) {
          different.push(`node out/differentialConfiguration.js --seed ${seed} --only ${index}: ${differs.join(', ')}`);
        }
      }
      expect(
        different,
        `seed ${seed}; build with: node esbuild.mjs aws cli differentialOurs differentialConfiguration`,
      ).toEqual([]);
      // Otherwise both might fail for a reason that nobody meant.
      expect(answered).toBeGreaterThan(count / 4);
    });
  },
);
