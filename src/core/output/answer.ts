import type { JsonValue } from '../base/json';
import type { Zone } from '../base/time';
import type { OutputFormat, Paging } from '../commandLine/invocation';
import type { CutPage } from '../commandLine/paging';
import type { Session } from '../sessions/session';
import { cliObject } from './cliObject';
import { compileQuery, type Query } from '../jmespath/jmespath';
import { jsonPieces, renderJson } from '../values/json';
import { tableLines } from './table';
import { textLines } from './text';
import { entriesOf, hasMembers, isList, type Value, WallTime } from '../values/value';
import { yamlPieces } from './yaml';

/** The way an answer is to be printed. */
export interface AnswerStyle {
  readonly output: OutputFormat;
  /** A JMESPath expression. */
  readonly query: string | undefined;
  /** The CLI's `cli_timestamp_format`: dates as text in {@link zone}, or the numbers that came. */
  readonly timestamps: 'iso8601' | 'wire';
  readonly zone: Zone;
  /** True if tables are dyed; other formats have no colour. */
  readonly color: boolean;
  /** True if members of sessions that the API model does not know are kept; the CLI drops them. */
  readonly keepUnknown: boolean;
}

/** The way in which the CLI prints a format. */
interface Format {
  /** True if each page is printed by itself, as it comes, rather than all of them as one answer. */
  readonly pageByPage: boolean;
  /** True if an answer without any member is printed at all. */
  readonly rendersEmpty: boolean;
  readonly render: (value: Value, color: boolean) => Iterable<string>;
}

const formats: Readonly<Record<OutputFormat, Format>> = {
  json: { pageByPage: false, rendersEmpty: false, render: jsonText },
  text: { pageByPage: true, rendersEmpty: true, render: textLines },
  table: { pageByPage: false, rendersEmpty: true, render: (value, color) => tableLines(title, value, { color }) },
  yaml: { pageByPage: false, rendersEmpty: false, render: yamlPieces },
  'yaml-stream': { pageByPage: true, rendersEmpty: true, render: (value) => yamlPieces([value]) },
  off: { pageByPage: false, rendersEmpty: true, render: () => [] },
};

function* jsonText(value: Value): Generator<string, void, void> {
  yield* jsonPieces(value);
  yield '\n';
}

/** The operation's name, which is the title of a table. */
const title = 'DescribeSessions';

/**
 * Prints as CLI v2 does these pages, piece by piece: text, yaml-stream and JSON that is not queried page by page as
 * they come, the others at the end. The former hold one page, the latter all sessions once.
 *
 * @throws QueryError if the query cannot be read (before any page is asked for) or does not fit the answer
 */
export async function* printAnswer(
  pages: AsyncIterable<CutPage<Session>>,
  paging: Paging | undefined,
  style: AnswerStyle,
): AsyncGenerator<string, void, void> {
  const print = printer(style);
  if (paging !== undefined && style.output === 'json' && style.query === undefined) {
    yield* jsonAsItComes(pages, style);
    return;
  }
  if (paging !== undefined && !formats[style.output].pageByPage) {
    yield* print(await wholeAnswer(pages, style));
    return;
  }
  for await (const page of pages) {
    const Sessions = objectsOf(page, style);
    const token = paging !== undefined && style.output === 'text' ? undefined : page.nextToken;
    yield* print(token === undefined ? { Sessions } : { Sessions, NextToken: token });
    if (style.output === 'text' && page.resumeToken !== undefined) {
      yield* print({ NextToken: { NextToken: page.resumeToken } });
    }
  }
}

/**
 * Prints in the same way a value that is no listing (`--generate-cli-skeleton output`). Its `StartDate` and `EndDate`
 * are dates, as they are to the CLI.
 *
 * @throws QueryError
 */
export function printValue(value: JsonValue, style: AnswerStyle): string {
  return [...printer(style)(withDates(value))].join('');
}

/**
 * Prints in the same way sessions and what is made of them: their dates are texts already, as the CLI prints them.
 *
 * @throws QueryError
 */
export function printObject(value: JsonValue, style: AnswerStyle): string {
  return [...printer(style)(value)].join('');
}

async function wholeAnswer(pages: AsyncIterable<CutPage<Session>>, style: AnswerStyle): Promise<Value> {
  const Sessions: JsonValue[] = [];
  let resumeToken: string | undefined;
  for await (const page of pages) {
    for (const session of objectsOf(page, style)) {
      Sessions.push(session);
    }
    resumeToken = page.resumeToken;
  }
  return resumeToken === undefined ? { Sessions } : { Sessions, NextToken: resumeToken };
}

/**
 * The number of sessions that are made text at once: longer texts are expensive garbage: with whole pages a listing of
 * 50 000 took 15 MB more, and no less time.
 */
const sessionsAtOnce = 50;

/** Returns the JSON of {@link wholeAnswer}, which is known page by page: its two members stand in this order. */
async function* jsonAsItComes(
  pages: AsyncIterable<CutPage<Session>>,
  style: AnswerStyle,
): AsyncGenerator<string, void, void> {
  const indent = '    ';
  const opening = `{\n${indent}"Sessions": [`;
  const closing = `\n${indent}]`;
  let before = opening;
  let resumeToken: string | undefined;
  for await (const page of pages) {
    const objects = objectsOf(page, style);
    for (let at = 0; at < objects.length; at += sessionsAtOnce) {
      yield before + renderJson(objects.slice(at, at + sessionsAtOnce), indent).slice(1, -closing.length);
      before = ',';
    }
    resumeToken = page.resumeToken;
  }
  const token = resumeToken === undefined ? '' : `,\n${indent}"NextToken": ${renderJson(resumeToken)}`;
  yield `${before === opening ? `${opening}]` : closing}${token}\n}\n`;
}

function objectsOf({ sessions }: CutPage<Session>, style: AnswerStyle): readonly JsonValue[] {
  return sessions.map((session) => cliObject(session, style.timestamps === 'wire' ? undefined : style.zone, style));
}

function printer({ output, query, color }: AnswerStyle): (answer: Value) => Generator<string, void, void> {
  const search: Query = query === undefined ? (answer) => answer : compileQuery(query);
  return function* (answer) {
    yield* gathered(rendered(search(answer), output, color));
  };
}

function* rendered(value: Value, output: OutputFormat, color: boolean): Generator<string, void, void> {
  const isEmpty = hasMembers(value) && entriesOf(value).length === 0;
  const { render, rendersEmpty } = formats[output];
  if (rendersEmpty || !isEmpty) {
    yield* render(value, color);
  }
}

/** Characters that are worth handing on. */
const piece = 16_384;

/** Returns the same text in fewer pieces. What came before an error is handed on first, as the CLI has printed it by then. */
function* gathered(pieces: Iterable<string>): Generator<string, void, void> {
  let text = '';
  let failure: { readonly thrown: unknown } | undefined;
  try {
    for (const next of pieces) {
      text += next;
      if (text.length >= piece) {
        yield text;
        text = '';
      }
    }
  } catch (thrown) {
    failure = { thrown };
  }
  if (text !== '') {
    yield text;
  }
  if (failure) {
    throw failure.thrown;
  }
}

function withDates(value: JsonValue): Value {
  if (isList(value)) {
    return value.map(withDates);
  }
  if (!hasMembers(value)) {
    return value;
  }
  return new Map(
    entriesOf(value).map(([name, member]) => [
      name,
      /^(?:Start|End)Date$/.test(name) && typeof member === 'string'
        ? new WallTime(member)
        : withDates(member as JsonValue),
    ]),
  );
}
