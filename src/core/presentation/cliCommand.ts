import { filterWords, quoted, type Shell } from '../request/quote';
import type { DescribeSessionsRequest } from '../request/request';
import { encodeToken } from '../request/token';
import type { Scope } from '../sessions/scope';

/** The `aws` command that puts a request to a scope, to be pasted into a shell. Other people's text in it is quoted. */
export function awsCommand(scope: Scope, request: DescribeSessionsRequest<string>, shell: Shell): string {
  const filters = request.Filters ?? [];
  return [
    'aws',
    'ssm',
    'describe-sessions',
    ...option('--state', request.State),
    ...(filters.length === 0 ? [] : ['--filters', ...filterWords(filters)]),
    ...option('--page-size', request.MaxResults?.toString()),
    ...option('--starting-token', request.NextToken && encodeToken(request.NextToken)),
    ...option('--profile', scope.profile),
    ...option('--region', scope.region),
  ]
    .map((word) => quoted(word, shell))
    .join(' ');
}

/** A value that begins with a dash would be taken for an option, so it is tied to its own. */
function option(name: string, value: string | undefined): readonly string[] {
  if (value === undefined) {
    return [];
  }
  return value.startsWith('-') ? [`${name}=${value}`] : [name, value];
}
