import { filterWords, quoted, type Shell } from '../../shell/quote';
import type { DescribeSessionsRequest } from '../../request/request';
import { encodeToken } from '../../commandLine/token';
import type { Scope } from '../../sessions/scope';

/**
 * Returns the `aws` command that puts a request to a scope, to be pasted into a shell. Other people's text in it is quoted.
 */
export function awsCommand(scope: Scope, request: DescribeSessionsRequest<string>, shell: Shell): string {
  const filters = request.Filters ?? [];
  return command(
    scope,
    [
      'describe-sessions',
      ...option('--state', request.State),
      ...(filters.length === 0 ? [] : ['--filters', ...filterWords(filters)]),
      ...option('--page-size', request.MaxResults?.toString()),
      ...option('--starting-token', request.NextToken && encodeToken(request.NextToken)),
    ],
    shell,
  );
}

/** Returns the `aws` command that starts a shell session on a target. */
export function startCommand(scope: Scope, target: string, shell: Shell): string {
  return command(scope, ['start-session', ...option('--target', target)], shell);
}

/** Returns the `aws` command that ends a session. */
export function terminateCommand(scope: Scope, sessionId: string, shell: Shell): string {
  return command(scope, ['terminate-session', ...option('--session-id', sessionId)], shell);
}

/** Returns the `aws` command that signs in, e.g. `aws sso login --sso-session corp`, for a POSIX shell. */
export function loginCommand(words: readonly string[], name: string, value: string | undefined): string {
  return ['aws', ...words, ...option(name, value)].map((word) => quoted(word, 'posix')).join(' ');
}

function command({ profile, region }: Scope, words: readonly string[], shell: Shell): string {
  return ['aws', 'ssm', ...words, ...option('--profile', profile), ...option('--region', region)]
    .map((word) => quoted(word, shell))
    .join(' ');
}

/** Returns an option and its value. A value that begins with a dash would be taken for an option, so it is tied to its own. */
export function option(name: string, value: string | undefined): readonly string[] {
  if (value === undefined) {
    return [];
  }
  return value.startsWith('-') ? [`${name}=${value}`] : [name, value];
}
