import { isDeepStrictEqual } from 'node:util';
import { type Call, firstOf } from './calls';
import type { Case, Expectation, ExpectedRequests } from './case';

/** What came of a case, with the home folder as `{HOME}`. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | 'timeout';
  /** What the helper program wrote down; null where it was not run. */
  readonly argvFile: string | null;
  readonly calls: readonly Call[];
}

/** What no advice has: messages of the runtime, and a line whose end is missing. */
const noAdvice = ['Cannot read propert', 'undefined', 'EISDIR', 'See the log', ':[ \\t]*(\\n|$)'];

/** How an outcome differs from the nearest of the case's expectations; empty where one is met. */
export function differencesOf({ expect }: Case, outcome: Outcome): readonly string[] {
  const [first = [], ...others] = [expect].flat().map((one) => differences(one, outcome));
  return others.reduce((nearest, other) => (other.length < nearest.length ? other : nearest), first);
}

function differences(expected: Expectation, outcome: Outcome): readonly string[] {
  const { stdout, stderr, exit, argvFile, calls } = outcome;
  const found: string[] = [];
  const differs = (what: string, wanted: unknown, seen: unknown): void => {
    found.push(`${what}: ${JSON.stringify(wanted)} was expected, but it was ${JSON.stringify(seen)}`);
  };
  const ended = { stdout, exit, stderr };
  if (expected.stdout !== undefined && stdout !== expected.stdout) {
    differs('stdout', expected.stdout, ended);
  }
  if (expected.stdoutMatch !== undefined && !new RegExp(expected.stdoutMatch, 'u').test(stdout)) {
    differs('stdout', expected.stdoutMatch, ended);
  }
  if (expected.exit !== undefined && (expected.exit === 'nonzero' ? exit === 0 : exit !== expected.exit)) {
    differs('exit', expected.exit, ended);
  }
  if (expected.argvFile !== undefined && argvFile !== expected.argvFile) {
    differs('argvFile', expected.argvFile, argvFile);
  }
  for (const [what, wanted, seen] of requestsOf(expected.requests ?? {}, calls)) {
    if (!isDeepStrictEqual(seen, wanted)) {
      differs(`requests: ${what}`, wanted, seen);
    }
  }
  for (const pattern of [expected.stderrMatch ?? []].flat()) {
    if (!isIn(pattern, stderr)) {
      differs('stderr', pattern, stderr);
    }
  }
  for (const pattern of [...(expected.advice ? noAdvice : []), ...[expected.stderrNot ?? []].flat()]) {
    if (isIn(pattern, stderr)) {
      differs('stderr', `not ${pattern}`, stderr);
    }
  }
  return found;
}

function isIn(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'iu').test(text);
}

/** Each member with what is expected and what was seen. */
function requestsOf(
  { stsParams = {}, ...expected }: ExpectedRequests,
  calls: readonly Call[],
): readonly (readonly [what: string, wanted: unknown, seen: unknown])[] {
  const [ssm, sts, connect] = [firstOf(calls, 'ssm'), firstOf(calls, 'sts'), firstOf(calls, 'connect')];
  const count = (kind: Call['kind']): number => calls.filter((call) => call.kind === kind).length;
  const seen: Readonly<Record<keyof typeof expected, unknown>> = {
    signedBy: ssm?.signedBy,
    token: ssm?.token,
    region: ssm?.region,
    host: ssm?.host,
    body: ssm?.body,
    ssm: count('ssm'),
    sts: sts?.signedBy,
    stsToken: sts?.token,
    stsRegion: sts?.region,
    stsCalls: count('sts'),
    sso: firstOf(calls, 'sso')?.role,
    aws: (connect ?? firstOf(calls, 'lookup'))?.host,
    proxy: connect?.host,
  };
  return [
    ...Object.entries(expected).map(
      ([what, wanted]) => [what, wanted, seen[what as keyof typeof expected] ?? null] as const,
    ),
    ...Object.entries(stsParams).map(([name, wanted]) => [name, wanted, sts?.params[name] ?? null] as const),
  ];
}
