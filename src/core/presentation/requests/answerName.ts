import { clean } from '../../base/text';
import type { OutputFormat } from '../../commandLine/invocation';

/** The endings by which the editor knows the language. */
const endings: Readonly<Record<OutputFormat, string>> = {
  json: 'json',
  yaml: 'yaml',
  'yaml-stream': 'yaml',
  text: 'txt',
  table: 'txt',
  off: 'txt',
};

/**
 * Returns the file name of an answer: the options that were asked with, in one path segment; the format shows in the
 * ending. `part` counts from one if an answer was continued.
 */
export function answerName(line: string, output: OutputFormat, part = 1): string {
  const options = line.replace(/^\s*(?:\$ )?\s*(?:\S*aws(?:\.exe)?\s+)?(?:ssm\s+)?(?:describe-sessions\b)?/u, '');
  const asked = options.replaceAll(/\s\\?\s+/g, ' ').replaceAll(/(?:^|\s)--output[= ]\S+/g, '');
  const words = clean(asked.trim(), 80).replaceAll('/', '∕').replaceAll('\\', '⧵');
  return `${words === '' ? 'describe-sessions' : words}${part === 1 ? '' : ` (${part})`}.${endings[output]}`;
}
