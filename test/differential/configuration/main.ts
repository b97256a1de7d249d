import { parseArgs } from 'node:util';
import { Random } from '../../emulator/worlds/random';
import { type Compared, startComparison } from './comparison';
import type { Configuration } from './configuration';
import { generate, type Kind, kinds } from './random/generate';
import { shrunk } from './shrink';

/**
 * Runs random configurations through the real AWS CLI and through ours, and tells where who asks, where, what, or the
 * exit code differ: `node esbuild.mjs aws cli differentialOurs differentialConfiguration && node
 * out/differentialConfiguration.js --minutes 5`. With `--kind endpoints` the judge is the AWS CLI of version 1 that
 * `SSM_SESSIONS_AWS_CLI_1` names, since 2.9.19 knows no configured endpoints.
 */
const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    only: { type: 'string' },
    whole: { type: 'boolean', default: false },
  },
});

void main();

async function main(): Promise<void> {
  const older = process.env['SSM_SESSIONS_AWS_CLI_1'];
  if (flags.kind === 'endpoints' && older === undefined) {
    throw new Error('Set SSM_SESSIONS_AWS_CLI_1 to an AWS CLI of version 1 that is of 2023 or newer.');
  }
  const comparison = await startComparison(flags.kind === 'endpoints' ? older : undefined);
  const end = Date.now() + Number(flags.minutes) * 60_000;
  const rows = new Map<string, number>();
  const tally = { runs: 0, answered: 0, differences: 0 };
  const first = Number(flags.only ?? 1);
  const last = flags.only === undefined ? Number(flags.count) : first;
  for (let index = first; index <= last && Date.now() < end; index += 1) {
    const random = new Random(`${flags.seed}-${index}`);
    const kind = (flags.kind as Kind | undefined) ?? random.of(kinds);
    const configuration = generate(random, kind);
    const compared = await comparison.of(configuration);
    tally.runs += 1;
    tally.answered += compared.theirs.exit === 0 ? 1 : 0;
    for (const row of compared.rows) {
      rows.set(row, (rows.get(row) ?? 0) + 1);
    }
    if (compared.differs.length > 0) {
      tally.differences += 1;
      const small = flags.whole
        ? configuration
        : await shrunk(configuration, async (smaller) => same(compared, await comparison.of(smaller, true)));
      tell(`${flags.seed}-${index} ${kind}`, small, await comparison.of(small));
    }
  }
  comparison.stop();
  for (const [row, count] of rows) {
    console.log(`${count} × ${row}`);
  }
  console.log(`${tally.runs} configurations (${tally.answered} answered), ${tally.differences} differences`);
}

/** Whether a smaller configuration differs as the whole one did, and not in another way. */
function same(one: Compared, other: Compared): boolean {
  return (
    other.differs.join() === one.differs.join() &&
    other.theirs.exit === one.theirs.exit &&
    other.ours.exit === one.ours.exit &&
    reasonOf(other.theirs.stderr) === reasonOf(one.theirs.stderr)
  );
}

/** The words of a message without its names, so that one cause keeps its message. */
function reasonOf(stderr: string): string {
  return stderr.replaceAll(/["'“(\[].*?["'”)\]]|[\w./{}]*[^a-z \n.:][\w./{}]*/gs, '').trim();
}

function tell(title: string, { files, env, words }: Configuration, { theirs, ours, differs }: Compared): void {
  console.log(`\n=== ${title}: ${differs.join(', ')}`);
  for (const [path, content] of Object.entries(files)) {
    console.log(`--- ${path}\n${typeof content === 'string' ? content : JSON.stringify(content)}`);
  }
  console.log(`--- ${JSON.stringify(env)} ${JSON.stringify(words.flat())}`);
  for (const name of ['exit', 'stdout', 'asked', 'ran', 'tokens', 'stderr'] as const) {
    const [real, own] = [JSON.stringify(theirs[name]), JSON.stringify(ours[name])];
    console.log(real === own ? `${name} ${real}` : `${name}\n  theirs ${real}\n  ours   ${own}`);
  }
}
