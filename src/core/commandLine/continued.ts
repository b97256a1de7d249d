import type { DescribeInvocation, StartingPoint } from './invocation';
import { decodeStart } from './token';

/** Returns the same question from the place at which an answer stopped; `token` is one that `--starting-token` takes. */
export function continued(invocation: DescribeInvocation, token: string): DescribeInvocation {
  const { request, paging } = invocation;
  const read = decodeStart(token);
  const start: StartingPoint = read.ok ? read.value : { token, skip: 0 };
  if (paging) {
    return { ...invocation, paging: { ...paging, start } };
  }
  return { ...invocation, request: { ...request, ...(start.token === undefined ? {} : { NextToken: start.token }) } };
}
