import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/base/json';
import type { Zone } from '../../../src/core/base/time';
import { type AnswerStyle, printAnswer, printValue } from '../../../src/core/output/answer';
import { type OutputFormat, outputFormats, type Paging } from '../../../src/core/commandLine/invocation';
import { type CutPage, cutPages, type Page } from '../../../src/core/commandLine/paging';
import type { Session } from '../../../src/core/sessions/session';

/** Those that print something. */
const printedFormats = outputFormats.filter((format) => format !== 'off');

interface Body {
  readonly Sessions: readonly Session[];
  readonly NextToken?: string;
}

interface Recorded {
  readonly pages: string | null;
  readonly args: readonly string[];
  readonly timestamps?: 'wire';
  readonly zone?: string;
  readonly exit: number;
  readonly stdout: string;
}

const { pages: bodies, cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'golden', 'query', 'answers.json'), 'utf8'),
) as { readonly pages: Readonly<Record<string, readonly Body[]>>; readonly cases: readonly Recorded[] };

/** What `--generate-cli-skeleton output` is given to print. */
const skeleton: JsonValue = {
  Sessions: [
    {
      SessionId: 'SessionId',
      Target: 'Target',
      Status: 'Status',
      StartDate: '1970-01-01T00:00:00',
      EndDate: '1970-01-01T00:00:00',
      DocumentName: 'DocumentName',
      Owner: 'Owner',
      Reason: 'Reason',
      Details: 'Details',
      OutputUrl: { S3OutputUrl: 'S3OutputUrl', CloudWatchOutputUrl: 'CloudWatchOutputUrl' },
      MaxSessionDuration: 'MaxSessionDuration',
      AccessType: 'AccessType',
    },
  ],
  NextToken: 'NextToken',
};

const utc: Zone = () => 0;

function zoneOf(name: string | undefined): Zone {
  if (name === undefined) {
    return utc;
  }
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return (at) => {
    const [, sign, hours, minutes] = /GMT(?:([-+])(\d\d):(\d\d))?$/.exec(format.format(at)) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
}

function option({ args }: Recorded, name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

function styleOf(recorded: Recorded): AnswerStyle {
  return {
    output: option(recorded, '--output') as OutputFormat,
    query: option(recorded, '--query'),
    timestamps: recorded.timestamps ?? 'iso8601',
    zone: zoneOf(recorded.zone),
    color: option(recorded, '--color') === 'on',
    keepUnknown: false,
  };
}

async function* served(name: string): AsyncGenerator<Page<Session>, void, void> {
  for (const { Sessions, NextToken } of bodies[name] ?? []) {
    yield await Promise.resolve({ sessions: Sessions, nextToken: NextToken });
  }
}

/** What we print, and whether we fail, as the CLI's exit code says it. */
async function ours(recorded: Recorded): Promise<Pick<Recorded, 'exit' | 'stdout'>> {
  let stdout = '';
  try {
    if (recorded.pages === null) {
      return { exit: 0, stdout: printValue(skeleton, styleOf(recorded)) };
    }
    const maxItems = option(recorded, '--max-items');
    const paging: Paging | undefined = recorded.args.includes('--no-paginate')
      ? undefined
      : {
          pageSize: undefined,
          maxItems: maxItems === undefined ? undefined : Number(maxItems),
          start: { token: undefined, skip: 0 },
        };
    for await (const piece of printAnswer(cutPages(served(recorded.pages), paging), paging, styleOf(recorded))) {
      stdout += piece;
    }
    return { exit: 0, stdout };
  } catch (thrown) {
    expect((thrown as Error).name).toBe('QueryError');
    return { exit: 255, stdout };
  }
}

describe('an answer beside what the AWS CLI printed', () => {
  it('has a thousand recorded answers in all formats, some of which the CLI fails to print', () => {
    expect(cases.length).toBeGreaterThan(1000);
    expect(new Set(cases.map((recorded) => option(recorded, '--output')))).toEqual(new Set(printedFormats));
    expect(cases.filter(({ exit }) => exit === 255).length).toBeGreaterThan(20);
  });

  it.each(printedFormats)('is the same, byte for byte, as %s', async (format) => {
    const wrong: unknown[] = [];
    for (const recorded of cases.filter((one) => option(one, '--output') === format)) {
      const printed = await ours(recorded);
      if (printed.stdout !== recorded.stdout || printed.exit !== recorded.exit) {
        wrong.push({ args: recorded.args.join(' '), pages: recorded.pages, recorded: recorded.stdout, ours: printed });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('printAnswer', () => {
  const style: AnswerStyle = {
    output: 'text',
    query: undefined,
    timestamps: 'iso8601',
    zone: utc,
    color: false,
    keepUnknown: false,
  };
  const paging: Paging = { pageSize: undefined, maxItems: undefined, start: { token: undefined, skip: 0 } };
  const page = (...ids: readonly string[]): CutPage<Session> => ({
    sessions: ids.map((SessionId) => ({ SessionId })),
    nextToken: 'more',
    resumeToken: undefined,
  });

  /** Pages, and what was asked for and printed, in order. */
  function watched(...pages: readonly (CutPage<Session> | Error)[]): {
    readonly events: string[];
    readonly pages: AsyncIterable<CutPage<Session>>;
  } {
    const events: string[] = [];
    async function* ask(): AsyncGenerator<CutPage<Session>, void, void> {
      for (const [index, one] of pages.entries()) {
        events.push(`asked ${index}`);
        if (one instanceof Error) {
          throw one;
        }
        yield await Promise.resolve(one);
      }
    }
    return { events, pages: ask() };
  }

  async function eventsOf(
    given: Partial<AnswerStyle>,
    ...pages: readonly (CutPage<Session> | Error)[]
  ): Promise<string[]> {
    const { events, pages: asked } = watched(...pages);
    try {
      for await (const piece of printAnswer(asked, paging, { ...style, ...given })) {
        events.push(piece);
      }
    } catch (thrown) {
      events.push((thrown as Error).message);
    }
    return events;
  }

  it.each(['text', 'yaml-stream'] as const)('prints a page as %s before it asks for the next', async (output) => {
    const query = 'Sessions[0].SessionId';
    const [a, b] = output === 'text' ? ['a\n', 'b\n'] : ['- a\n', '- b\n'];
    expect(await eventsOf({ output, query }, page('a'), page('b'))).toEqual(['asked 0', a, 'asked 1', b]);
  });

  it.each(['json', 'yaml', 'table'] as const)('prints %s when all pages have come', async (output) => {
    const events = await eventsOf({ output, query: 'Sessions[].SessionId' }, page('a'), page('b'));
    expect(events.slice(0, 2)).toEqual(['asked 0', 'asked 1']);
    expect(events.slice(2).join('')).toMatch(/a[^]*b/);
  });

  it('prints a page as JSON that is not queried before it asks for the next', async () => {
    const written = (id: string): string => `        {\n            "SessionId": "${id}"\n        }`;
    expect(await eventsOf({ output: 'json' }, page('a'), page(), page('b'))).toEqual([
      'asked 0',
      `{\n    "Sessions": [\n${written('a')}`,
      'asked 1',
      'asked 2',
      `,\n${written('b')}`,
      '\n    ]\n}\n',
    ]);
    expect(await eventsOf({ output: 'json' }, page())).toEqual(['asked 0', '{\n    "Sessions": []\n}\n']);
  });

  it('has printed the pages before the one that fails', async () => {
    expect(await eventsOf({}, page('a'), new Error('throttled'))).toEqual([
      'asked 0',
      'SESSIONS\ta\n',
      'asked 1',
      'throttled',
    ]);
    expect(await eventsOf({ output: 'yaml' }, page('a'), new Error('throttled'))).toEqual([
      'asked 0',
      'asked 1',
      'throttled',
    ]);
  });

  it('asks for nothing where the query cannot be read', async () => {
    for (const output of outputFormats) {
      expect(await eventsOf({ output, query: 'a[' }, page('a'))).toEqual(['The query ends too early.']);
    }
  });

  it('prints nothing where the query does not fit, except pages that it fitted', async () => {
    const query = "Sessions[?SessionId != 'a'].length(Nope)";
    const failure = expect.stringMatching(/^length\(\) takes .* null/) as unknown;
    expect(await eventsOf({ query }, page('a'), page('b'))).toEqual(['asked 0', 'asked 1', failure]);
    expect(await eventsOf({ query: `[${query}, 'x']` }, page('a'), page('b'))).toEqual([
      'asked 0',
      'x\n',
      'asked 1',
      failure,
    ]);
  });

  it('prints what stands before the mistake in a page that makes no text', async () => {
    const events = await eventsOf({ query: "{a: {b: 'x'}, c: [{d: `1`}, `2`]}" }, page('a'));
    expect(events).toEqual(['asked 0', 'A\tx\n', expect.stringContaining('(2) cannot be printed')]);
  });

  it('keeps members that the model does not know where it is told to', async () => {
    const future = {
      ...page(),
      sessions: [{ SessionId: 'a', Future: [1], OutputUrl: { New: 'x', S3OutputUrl: 's' } }],
    };
    expect((await eventsOf({ output: 'json', query: 'Sessions[0]', keepUnknown: true }, future)).join('')).toContain(
      'Future',
    );
    expect((await eventsOf({ query: 'Sessions[0].keys(@)', keepUnknown: true }, future)).at(-1)).toBe(
      'SessionId\tOutputUrl\tFuture\n',
    );
    expect((await eventsOf({ query: 'Sessions[0].OutputUrl.keys(@)', keepUnknown: true }, future)).at(-1)).toBe(
      'S3OutputUrl\tNew\n',
    );
    expect((await eventsOf({ query: 'Sessions[0].OutputUrl.keys(@)' }, future)).at(-1)).toBe('S3OutputUrl\n');
  });

  it('prints nothing with “off”, though all pages are read, and fails as ever', async () => {
    expect(await eventsOf({ output: 'off' }, page('a'), page('b'))).toEqual(['asked 0', 'asked 1']);
    expect(await eventsOf({ output: 'off' }, page('a'), new Error('throttled'))).toEqual([
      'asked 0',
      'asked 1',
      'throttled',
    ]);
  });

  it('hands on long answers in pieces', async () => {
    const many = page(...Array.from({ length: 5000 }, (_, index) => `session-${index}`));
    for (const output of printedFormats) {
      const pieces = (await eventsOf({ output }, many)).slice(1);
      expect(pieces.length).toBeGreaterThan(3);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(100_000);
    }
  });
});
