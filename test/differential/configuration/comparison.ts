import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Authority, makeAuthority } from './authority';
import type { Configuration, Place } from './configuration';
import { type Exception, exceptions } from './exceptions';
import { olderCli, withoutExitCodes } from './older';
import { type LoopbackAws, startLoopbackAws } from './loopbackAws';
import { ourCommandLine, startOurs } from './ours';
import { differences, type Outcome } from './outcome';
import { type Program, startTheirs } from './theirs';

/** What came of one configuration. */
export interface Compared {
  readonly theirs: Outcome;
  readonly ours: Outcome;
  /** What differs, and is nobody's purpose; empty: nothing. */
  readonly differs: readonly string[];
  /** The rows of docs/cli-parity.md that allow what differs. */
  readonly rows: readonly string[];
}

/** Runs configurations through the real AWS CLI and ours, side by side. */
export interface Comparison {
  /** `quickly`: without a judge of what the process that runs all of ours says. */
  of(configuration: Configuration, quickly?: boolean): Promise<Compared>;
  stop(): void;
}

/**
 * Starts both, each with a home folder and an AWS of its own.
 * @param older path of an AWS CLI of version 1, in the place of that of version 2
 */
export async function startComparison(older?: string): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'ssm-configuration-'));
  const authority = makeAuthority(folder);
  const started: { stop(): void }[] = [];
  const start = async (name: string, begin: (place: Place, aws: LoopbackAws) => Program): Promise<Program> => {
    const aws = await startLoopbackAws(authority);
    const program = begin(placeOf(folder, name, aws, authority), aws);
    started.push(program, aws);
    return program;
  };
  const alike = older === undefined ? (program: Program): Program => program : withoutExitCodes;
  const theirs = await start('theirs', older === undefined ? startTheirs : (place, aws) => olderCli(older, place, aws));
  const ours = alike(await start('ours', startOurs));
  const oursAlone = alike(await start('alone', ourCommandLine));
  return {
    of: (configuration, quickly = false) => compare(configuration, theirs, ours, quickly ? undefined : oursAlone),
    stop: () => {
      for (const one of started) {
        one.stop();
      }
      rmSync(folder, { recursive: true });
    },
  };
}

function placeOf(folder: string, name: string, { port }: LoopbackAws, { file }: Authority): Place {
  return { home: join(folder, name), port, authority: file };
}

async function compare(
  configuration: Configuration,
  theirs: Program,
  ours: Program,
  oursAlone: Program | undefined,
): Promise<Compared> {
  const [real, quick] = await Promise.all([theirs.run(configuration), ours.run(configuration)]);
  if (differences(real, quick).length === 0) {
    return { theirs: real, ours: quick, differs: [], rows: [] };
  }
  const rows = await allowing(configuration, real, quick, theirs);
  if (rows !== undefined) {
    return { theirs: real, ours: quick, differs: [], rows };
  }
  // A run in a process of its own has the last word.
  const own = (await oursAlone?.run(configuration)) ?? quick;
  const again = differences(own, quick).some((name) => name !== 'stderr');
  return { theirs: real, ours: own, differs: [...differences(real, own), ...(again ? ['warm'] : [])], rows: [] };
}

/** The rows that together explain a difference; undefined where none do. */
async function allowing(
  configuration: Configuration,
  real: Outcome,
  own: Outcome,
  theirs: Program,
): Promise<readonly string[] | undefined> {
  const useful = exceptions.filter(({ instead }) => instead?.(configuration) !== undefined);
  for (const chosen of subsets(useful)) {
    const changed = chosen.reduce((whole, { instead }) => instead?.(whole) ?? whole, configuration);
    const outcome = chosen.length === 0 ? real : await theirs.run(changed);
    const same = chosen.length > 0 && differences(outcome, own).length === 0;
    const more = same ? undefined : exceptions.find(({ allows }) => allows?.(outcome, own, changed));
    if (same || (more !== undefined && !differences(outcome, own).includes('stderr'))) {
      return [...new Set([...chosen, ...(more === undefined ? [] : [more])].map(({ row }) => row))];
    }
  }
  return undefined;
}

/** Every choice of some or none, the smallest first. */
function subsets(all: readonly Exception[]): readonly (readonly Exception[])[] {
  const found = all.reduce<readonly (readonly Exception[])[]>(
    (before, one) => [...before, ...before.map((some) => [...some, one])],
    [[]],
  );
  return found.toSorted((one, other) => one.length - other.length);
}
