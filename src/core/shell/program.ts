/** The names under which the AWS CLI is called, for a pattern. */
export const programNames = String.raw`(?:aws|aws2|awsv2|awscli|awslocal|(?:aws-cli|awscli)\.aws)(?:\.exe|\.cmd|\.bat)?`;

const program = new RegExp(`(?:^|[\\\\/])${programNames}$`, 'i');
const local = /(?:^|[\\/])awslocal(?:\.\w+)?$/i;
/** Its container image, which is followed by the CLI's own words. */
const image = /^(?:[\w.:-]+\/)*aws-cli(?::[\w.-]+)?(?:@sha256:[0-9a-f]+)?$/i;

const call = new RegExp(String.raw`\s(?=(?:[^\s"']{0,200}[\\/])?${programNames}\s+(?:--?\w|ssm\b))`, 'gi');
const lineEnd = /[\r\n]/g;
/** The words that only a line which has its command already has. */
const asked = /describe-sessions|--(?:state|cli-input|generate)/;

/**
 * Returns where the AWS CLI is called behind the comment at an offset: in a single line that is so if line ends have
 * become blanks. Undefined if the comment goes on to the end.
 */
export function callBehindComment(text: string, at: number): number | undefined {
  // First what is found soon: there may be as many comments as lines.
  if (hasLineEnd(text, at)) {
    return undefined;
  }
  call.lastIndex = at;
  const found = call.exec(text)?.index;
  return found === undefined || asked.test(text.slice(0, at)) ? undefined : found + 1;
}

/** Tells whether a line ends behind an offset, and something follows. */
function hasLineEnd(text: string, at: number): boolean {
  lineEnd.lastIndex = at;
  const end = lineEnd.exec(text)?.index;
  return end !== undefined && /\S/.test(text.slice(end));
}

/** Tells whether a word of a command is the AWS CLI, or its container image. `raw` is the word as it stands in the text. */
export function isProgram(word: string, raw: string): boolean {
  return program.test(word) || image.test(word) || program.test(unquoted(raw));
}

/** Tells whether a word is LocalStack's `awslocal`. */
export function isLocalProgram(word: string, raw: string): boolean {
  return local.test(word) || local.test(unquoted(raw));
}

/** Removes the quotes of a word. A path of Windows loses its backslashes if they are read as those of a POSIX shell. */
function unquoted(raw: string): string {
  return raw.replace(/^["'\u201C\u2018]/, '').replace(/["'\u201D\u2019]$/, '');
}
