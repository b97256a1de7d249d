import type { DescribeInvocation, Globals } from './invocation';
import type { DescribeSessionsRequest } from '../request/request';

/** The global options if none is given. */
const globals: Globals = {
  profile: undefined,
  region: undefined,
  endpointUrl: undefined,
  output: undefined,
  query: undefined,
  color: 'auto',
  signRequest: true,
  verifySsl: true,
  caBundle: undefined,
  readTimeout: undefined,
  connectTimeout: undefined,
  debug: false,
};

/**
 * Returns the invocation that `describe-sessions --cli-input-json` makes of a request: it reads all pages, or one if
 * the request pages by itself.
 */
export function requestInvocation(request: DescribeSessionsRequest<string>): DescribeInvocation {
  const pagesItself = request.MaxResults !== undefined || request.NextToken !== undefined;
  const start = { token: undefined, skip: 0 };
  return {
    kind: 'describe',
    globals,
    request,
    paging: pagesItself ? undefined : { pageSize: undefined, maxItems: undefined, start },
  };
}
