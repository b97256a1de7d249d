import { homedir } from 'node:os';
import { failureOf } from '../core/base/failure';
import { redact } from '../core/base/redact';
import type { Aws } from '../core/ports';
import type { Printer } from './printer';

/** Makes an AWS that tells, if `--debug` asks for it, what it is asked and how it answers. No token, no secret, no session. */
export function debugged(aws: Aws, wanted: boolean, err: Printer): Aws {
  if (!wanted) {
    return aws;
  }
  const tell = (line: string): Promise<boolean> => err.print(`debug: ${redact(line, homedir())}\n`);
  return {
    ...aws,
    sessions: {
      ...aws.sessions,
      async *pages(scope, request, signal) {
        const { NextToken, ...rest } = request;
        const start = NextToken === undefined ? '' : ', from a token on';
        await tell(
          `DescribeSessions ${JSON.stringify(rest)}${start} in ${scope.region} as ${scope.profile ?? 'default'}`,
        );
        try {
          for await (const page of aws.sessions.pages(scope, request, signal)) {
            await tell(`a page of ${page.sessions.length}${page.nextToken === undefined ? ', the last one' : ''}`);
            yield page;
          }
        } catch (thrown) {
          await tell(JSON.stringify(failureOf(thrown)));
          throw thrown;
        }
      },
    },
  };
}
