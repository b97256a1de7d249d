import type { DescribeInvocation } from '../../commandLine/invocation';

/** Returns the options of a command that mean nothing to a tree, which reads every page and draws sessions in its own way. */
export function withoutMeaning({ globals, request, paging }: DescribeInvocation): readonly string[] {
  const given: readonly (readonly [option: string, given: boolean])[] = [
    ['--output', globals.output !== undefined],
    ['--query', globals.query !== undefined],
    ['--color', globals.color !== 'auto'],
    ['--endpoint-url', globals.endpointUrl !== undefined],
    ['--no-sign-request', !globals.signRequest],
    ['--no-verify-ssl', !globals.verifySsl],
    ['--ca-bundle', globals.caBundle !== undefined],
    ['--cli-read-timeout', globals.readTimeout !== undefined],
    ['--cli-connect-timeout', globals.connectTimeout !== undefined],
    ['--debug', globals.debug],
    ['--page-size', paging?.pageSize !== undefined],
    ['--max-items', paging?.maxItems !== undefined],
    ['--starting-token', paging !== undefined && (paging.start.token !== undefined || paging.start.skip !== 0)],
    ['--no-paginate', paging === undefined && request.MaxResults === undefined && request.NextToken === undefined],
    ['MaxResults', request.MaxResults !== undefined],
    ['NextToken', request.NextToken !== undefined],
  ];
  return given.filter(([, isGiven]) => isGiven).map(([option]) => option);
}
