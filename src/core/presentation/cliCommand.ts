import { quoted, type Shell, shorthand } from '../request/quote';
import type { DescribeSessionsRequest } from '../request/request';
import type { Scope } from '../sessions/scope';

/** The `aws` command that puts a request to a scope, to be pasted into a shell. Other people's text in it is quoted. */
export function awsCommand(scope: Scope, request: DescribeSessionsRequest, shell: Shell): string {
  const filters = request.Filters ?? [];
  return [
    'aws ssm describe-sessions --state',
    quoted(request.State, shell),
    ...(filters.length > 0 ? ['--filters', ...filters.map((filter) => quoted(shorthand(filter), shell))] : []),
    ...(scope.profile === undefined ? [] : [option('--profile', scope.profile, shell)]),
    option('--region', scope.region, shell),
  ].join(' ');
}

/** A value that begins with a dash would be taken for an option, so it is tied to its own. */
function option(name: string, value: string, shell: Shell): string {
  return value.startsWith('-') ? quoted(`${name}=${value}`, shell) : `${name} ${quoted(value, shell)}`;
}
