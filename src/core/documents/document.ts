import { readJson } from './jsonText';
import type { Problem, TextProblem } from './problem';
import type { DescribeSessionsRequest } from '../request/request';
import type { SourceValue } from './source';
import { requestProblems, toRequest } from './validate';
import { type ReadAll, readYaml } from './yamlText';

/** A request document as it was read. */
export interface RequestDocument {
  /** The request; undefined if there are problems. */
  readonly request?: DescribeSessionsRequest<string>;
  /** The problems, all of them, with offsets in the text. */
  readonly problems: readonly Problem[];
}

/** The most characters that a request document may have; a request of six filters has about 3000. */
const maxLength = 100_000;

/**
 * Reads a document that holds one request: the members of DescribeSessions and nothing else, as `--cli-input-json` or
 * `--cli-input-yaml` takes them.
 */
export function readRequestDocument(text: string, format: 'json' | 'yaml'): RequestDocument {
  const read = text.length > maxLength ? tooLong(text) : readText(text, format);
  if (!read.ok) {
    return { problems: read.problems };
  }
  const { value } = read;
  if (value.kind !== 'map') {
    return { problems: [{ code: 'notAMap', value, at: value.at }] };
  }
  const problems = requestProblems(value);
  return problems.length > 0 ? { problems } : { request: toRequest(value), problems };
}

function readText(text: string, format: 'json' | 'yaml'): ReadAll<SourceValue, TextProblem> {
  if (text.trim() === '') {
    return { ok: false, problems: [{ code: 'emptyText', at: { start: 0, end: text.length } }] };
  }
  if (format === 'yaml') {
    return readYaml(text);
  }
  const read = readJson(text);
  return read.ok ? read : { ok: false, problems: [read.problem] };
}

function tooLong(text: string): ReadAll<never, TextProblem> {
  return { ok: false, problems: [{ code: 'tooLong', limit: maxLength, at: { start: maxLength, end: text.length } }] };
}
