import { isDeepStrictEqual } from 'node:util';
import {
  changedFiles,
  isNamed,
  isWhole,
  textOf,
  withoutEmptyEntries,
  withoutEmptyOptions,
  withoutEmptyVariables,
  withoutFiles,
  withoutMachine,
} from './changes';
import type { Configuration } from './configuration';
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

/** An entry of a role that AWS would not take. */
const tooShort =
  /^\s*(?:(?:external_id|role_session_name)\s*[=:][ \t]*\S?|role_arn\s*[=:][ \t]*.{0,19}|duration_seconds\s*[=:]\s*(?:3|899))[ \t]*$/im;

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
    row: 'A `source_profile` that signs in with an `sso_session`',
    // Two sessions, and the token of the wrong one was looked for.
    allows: (theirs, ours, { files }) =>
      differences(theirs, ours).includes('asked') &&
      [theirs, ours].some(({ asked }) => asked.some(({ what }) => what === 'oidc' || what === 'sso')) &&
      new Set(shared(files).match(/(?<=sso_session\s*[=:]\s*)\S.*/gi)).size > 1 &&
      /source_profile/i.test(shared(files)),
  },
  {
    row: 'A `credential_process` or a container beside something else',
    allows: (theirs, ours, { files, env }) =>
      isRefused(theirs) &&
      isRefusedUnasked(ours) &&
      theirs.asked.every(({ what }) => what === 'container') &&
      (theirs.ran.length + theirs.asked.length > 0 || theirs.exit > ours.exit) &&
      (/credential_process/i.test(shared(files)) || env['AWS_CONTAINER_CREDENTIALS_FULL_URI'] !== undefined),
  },
  {
    row: 'A `credential_process`',
    allows: (theirs, ours, { files }) =>
      differences(theirs, ours).join() === 'ran' &&
      ours.ran.length === 0 &&
      Object.keys(files).some((path) => path.startsWith('.aws/cli/cache/')),
  },
  {
    row: 'An entry of a role that is too short or too small for AWS',
    allows: (theirs, ours, { files }) =>
      isRefusedUnasked(ours) &&
      ours.exit === 252 &&
      (isRefused(theirs) || theirs.stdout.includes('kept-token')) &&
      tooShort.test(shared(files)),
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

/** All shared files. */
function shared(files: Configuration['files']): string {
  return Object.entries(files)
    .filter(([path]) => /config|credentials/.test(path))
    .map(([, content]) => textOf(content))
    .join('\n');
}

/** With one of the exit codes for what was wrong before the service was asked. */
function isRefused({ exit }: Outcome): boolean {
  return exit === 252 || exit === 253 || exit === 255;
}

function isRefusedUnasked(outcome: Outcome): boolean {
  return isRefused(outcome) && outcome.asked.length + outcome.ran.length === 0;
}
