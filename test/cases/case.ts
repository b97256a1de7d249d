import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** A text, or its lines, each of which is ended by `\n`. */
const text = v.union([v.string(), v.array(v.string())]);

const file = v.union([
  text,
  v.strictObject({
    text,
    /** UTF-8 if it is not given; the others begin with a byte order mark. */
    encoding: v.optional(v.picklist(['utf-16le', 'utf-16be'])),
    /** Permissions, in octal. */
    mode: v.optional(v.string()),
  }),
  v.strictObject({ json: v.unknown() }),
  v.strictObject({ base64: v.string() }),
  v.strictObject({ dir: v.literal(true) }),
]);

const patterns = v.union([v.string(), v.array(v.string())]);

const requests = v.strictObject({
  signedBy: v.optional(v.nullable(v.string())),
  token: v.optional(v.nullable(v.string())),
  region: v.optional(v.nullable(v.string())),
  host: v.optional(v.nullable(v.string())),
  body: v.optional(v.unknown()),
  ssm: v.optional(v.number()),
  sts: v.optional(v.nullable(v.string())),
  stsToken: v.optional(v.nullable(v.string())),
  stsRegion: v.optional(v.nullable(v.string())),
  stsCalls: v.optional(v.number()),
  stsParams: v.optional(v.record(v.string(), v.nullable(v.string()))),
  sso: v.optional(v.nullable(v.string())),
  aws: v.optional(v.nullable(v.string())),
  proxy: v.optional(v.nullable(v.string())),
});

const expectation = v.strictObject({
  stdout: v.optional(v.string()),
  stdoutMatch: v.optional(v.string()),
  exit: v.optional(v.union([v.number(), v.literal('nonzero')])),
  stderrMatch: v.optional(patterns),
  stderrNot: v.optional(patterns),
  advice: v.optional(v.literal(true)),
  argvFile: v.optional(v.nullable(v.string())),
  requests: v.optional(requests),
});

const answer = v.strictObject({
  status: v.number(),
  headers: v.optional(v.record(v.string(), v.string())),
  /** An object stands for its JSON. */
  body: v.unknown(),
});

const oneCase = v.strictObject({
  id: v.string(),
  kind: v.picklist(['identity', 'config', 'advice', 'output', 'command']),
  title: v.string(),
  files: v.record(v.string(), file),
  env: v.optional(v.record(v.string(), v.nullable(v.string()))),
  args: v.optional(v.array(v.string())),
  moreArgs: v.optional(v.array(v.string())),
  answer: v.optional(answer),
  expect: v.union([expectation, v.array(expectation)]),
  judge: v.picklist(['v1', 'v2', 'both', 'none']),
});

const caseFile = v.record(v.string(), v.array(oneCase));

/** A case as it is written: README.md says what its members mean. */
export type Case = v.InferOutput<typeof oneCase> & {
  /** Those of the same cause belong together. */
  readonly cause: string;
};
export type CaseFile = Case['files'][string];
export type Answer = v.InferOutput<typeof answer>;
export type Expectation = v.InferOutput<typeof expectation>;
export type ExpectedRequests = v.InferOutput<typeof requests>;

/** Bundled tests lie elsewhere than the cases. */
const folder = join(process.env['PROJECT_FOLDER'] ?? process.cwd(), 'test', 'cases', 'field');

/** All cases, file by file. @throws v.ValiError where one has a member that nobody knows */
export function readCases(): readonly Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const causes = v.parse(caseFile, JSON.parse(readFileSync(join(folder, name), 'utf8')));
      return Object.entries(causes).flatMap(([cause, cases]) => cases.map((one) => ({ ...one, cause })));
    });
}

/** A text of a case as one string. */
export function textOf(written: string | readonly string[]): string {
  return typeof written === 'string' ? written : written.map((line) => `${line}\n`).join('');
}

/** Asks for the one session of the endpoint, whose owner and target say who asked, and in which region. */
const usualArgs = [
  'describe-sessions',
  '--state',
  'Active',
  '--query',
  'Sessions[0].[Owner,Target]',
  '--output',
  'text',
];

/** The words of a case's command line. */
export function argsOf({ args = usualArgs, moreArgs = [] }: Case): readonly string[] {
  return [...args, ...moreArgs];
}
