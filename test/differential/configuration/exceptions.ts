import { isDeepStrictEqual } from 'node:util';
import type { Configuration, Content } from './configuration';
import { differences, type Outcome } from './outcome';

/** A difference on purpose. */
export interface Exception {
  /** How its row in docs/cli-parity.md begins. */
  readonly row: string;
  /**
   * The configuration with which the real CLI has to end as we do with the given one; undefined where the exception
   * has nothing to do with it.
   */
  readonly instead?: (configuration: Configuration) => Configuration | undefined;
  /** Whether both outcomes are as the row says. Only where no configuration makes the CLI do the same. */
  readonly allows?: (theirs: Outcome, ours: Outcome, configuration: Configuration) => boolean;
}

const emptyRow = 'An empty variable (`AWS_PROFILE=`, `AWS_REGION=`, `AWS_DEFAULT_OUTPUT=` …), an empty entry';

/** The token of the start URL. */
const legacyToken = '.aws/sso/cache/3947de8b16688092197fa616c34e01335f21d256.json';

export const exceptions: readonly Exception[] = [
  { row: emptyRow, instead: withoutEmptyVariables },
  { row: emptyRow, instead: withoutEmptyEntries },
  { row: emptyRow, instead: withoutEmptyOptions },
  {
    row: 'A key id or a secret that is empty, in a file',
    allows: (theirs, ours, { files }) =>
      ours.exit === 255 &&
      ours.asked.length === 0 &&
      (theirs.exit === 253 || theirs.asked.some(({ key }) => key?.endsWith('!') === true)) &&
      Object.values(files).some((content) =>
        /aws_(?:access_key_id|secret_access_key)\s*[=:][ \t]*$/im.test(textOf(content)),
      ),
  },
  {
    row: 'A config or credentials file that begins with a byte order mark',
    instead: (whole) => changedFiles(whole, /^/, (text) => text.replace(/^\uFEFF/, '')),
  },
  {
    row: 'An entry `s3` that is empty',
    instead: (whole) =>
      changedFiles(whole, /^/, (text) => text.replaceAll(/^([ \t]*)s3(?=[ \t]*[=:][ \t]*$)/gim, '$1x-s3')),
  },
  {
    row: 'A profile that is named, but has no credentials of its own',
    instead: (whole) => (isNamed(whole) ? withoutMachine(whole) : undefined),
  },
  {
    row: 'A file of the CLI’s caches that is broken',
    instead: (whole) => withoutFiles(whole, (path, text) => path.startsWith('.aws/cli/cache/') && !isWhole(text)),
  },
  {
    row: 'A file of the CLI’s caches that is broken',
    instead: (whole) =>
      changedFiles(whole, /^\.aws\/sso\/cache/, (text) =>
        text.replace(/"registrationExpiresAt":"(?!\{[^}]*\}Z")[^"]*"/, '"registrationExpiresAt":"{NOW-60}Z"'),
      ),
  },
  {
    row: 'A sign-in without `sso_session` whose token has ended',
    instead: (whole) =>
      withoutFiles(
        whole,
        (path, text) => path === legacyToken && !/"expiresAt":"\{NOW\+\d+\}(?:Z|UTC|\+00:?00)"/.test(text),
      ),
  },
  {
    row: 'A `source_profile` that signs in with an `sso_session`',
    allows: (theirs) => theirs.exit === 255 && theirs.asked.length === 0 && theirs.stderr.includes('get_frozen_token'),
  },
  {
    row: 'A `credential_process` or a container beside something else',
    allows: (theirs, ours) =>
      theirs.exit >= 252 &&
      ours.exit >= 252 &&
      theirs.ran.length + theirs.asked.length > 0 &&
      theirs.asked.every(({ what }) => what === 'container') &&
      ours.ran.length + ours.asked.length === 0,
  },
  {
    row: 'A `credential_process` whose credentials end soon',
    allows: (theirs, ours, { files }) =>
      differences(theirs, ours).join() === 'ran' &&
      Object.entries(files).some(
        ([path, content]) => path.startsWith('bin/') && /\{NOW(?:\+[38]00|-60)\}Z/.test(textOf(content)),
      ) &&
      isDeepStrictEqual(
        theirs.ran,
        ours.ran.flatMap((run) => [run, run]),
      ),
  },
];

function textOf(content: Content): string {
  return typeof content === 'string' ? content : 'text' in content ? content.text : '';
}

function isNamed({ words, env }: Configuration): boolean {
  return (
    words.flat().some((word) => word.startsWith('--profile')) ||
    (env['AWS_PROFILE'] ?? env['AWS_DEFAULT_PROFILE'] ?? '') !== ''
  );
}

function withoutMachine(whole: Configuration): Configuration | undefined {
  const files = Object.fromEntries(Object.entries(whole.files).filter(([path]) => path !== '.boto'));
  const asked = [
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_EC2_METADATA_DISABLED',
    'AWS_CREDENTIAL_FILE',
    'BOTO_CONFIG',
  ];
  const env = Object.fromEntries(Object.entries(whole.env).filter(([name]) => !asked.includes(name)));
  return { ...whole, files, env };
}

function isWhole(text: string): boolean {
  try {
    const { Credentials } = JSON.parse(text) as { readonly Credentials: Readonly<Record<string, unknown>> };
    const dated = /\}(?:Z|UTC|\+00:00)$/.test(String(Credentials['Expiration']));
    return (
      dated && ['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'].every((name) => name in Credentials)
    );
  } catch {
    return false;
  }
}

function withoutEmptyVariables(whole: Configuration): Configuration | undefined {
  return changedEnvironment(whole, (name, value) => value !== '' || !name.startsWith('AWS_'));
}

/** Empty entries get a name that nobody asks for: what lies around them stays the same. */
function withoutEmptyEntries(whole: Configuration): Configuration | undefined {
  return changedFiles(whole, /config|credentials/, (text) =>
    text.replaceAll(/^([ \t]*)(\w+)(?=[ \t]*[=:][ \t]*(?:\r|\n|$)(?!\1[ \t]))/gm, '$1empty_$2'),
  );
}

function withoutEmptyOptions(whole: Configuration): Configuration | undefined {
  const words = whole.words.filter(
    ([option = '', value]) =>
      !(/^--(profile|region)$/.test(option) && value === '') && !/^--(profile|region)=$/.test(option),
  );
  return words.length < whole.words.length ? { ...whole, words } : undefined;
}

function changedEnvironment(
  whole: Configuration,
  stays: (name: string, value: string | undefined) => boolean,
): Configuration | undefined {
  const kept = Object.entries(whole.env).filter(([name, value]) => stays(name, value));
  return kept.length < Object.keys(whole.env).length ? { ...whole, env: Object.fromEntries(kept) } : undefined;
}

function changedFiles(
  whole: Configuration,
  which: RegExp,
  change: (text: string) => string,
): Configuration | undefined {
  const files = Object.entries(whole.files).map(([path, content]): readonly [string, Content] => [
    path,
    typeof content === 'string' && which.test(path) ? change(content) : content,
  ]);
  return files.some(([path, content]) => content !== whole.files[path])
    ? { ...whole, files: Object.fromEntries(files) }
    : undefined;
}

function withoutFiles(whole: Configuration, goes: (path: string, text: string) => boolean): Configuration | undefined {
  const kept = Object.entries(whole.files).filter(
    ([path, content]) => typeof content !== 'string' || !goes(path, content),
  );
  return kept.length < Object.keys(whole.files).length ? { ...whole, files: Object.fromEntries(kept) } : undefined;
}
