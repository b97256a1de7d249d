import { execFile } from 'node:child_process';
import { type Configuration, environmentOf, type Place, settle, wordsOf } from './configuration';
import type { LoopbackAws } from './loopbackAws';
import { homeless, newTokens, runsIn, tokensIn } from './outcome';
import type { Program } from './theirs';

/**
 * The AWS CLI of version 1 that `SSM_SESSIONS_AWS_CLI_1` names, with a botocore of 2023 or newer: it knows the endpoints
 * of variables, profiles and `[services …]`, which came after 2.9.19. It has exit codes of its own, 1 here for any.
 */
export function olderCli(path: string, place: Place, aws: LoopbackAws): Program {
  return {
    run: (configuration) => {
      settle(configuration, place);
      const before = tokensIn(place);
      aws.begin();
      const env = asVersion1(environmentOf(configuration, place));
      return new Promise((resolve) => {
        const child = execFile(
          path,
          wordsOf(configuration, place),
          { env, cwd: place.home },
          (error, stdout, stderr) => {
            resolve({
              exit: error ? 1 : 0,
              stdout: homeless(stdout, place),
              stderr: homeless(stderr, place),
              asked: [...aws.asked],
              ran: runsIn(place),
              tokens: newTokens(before, place),
            });
          },
        );
        child.stdin?.end();
      });
    },
    stop: () => undefined,
  };
}

/** The same as version 1 says it: it does not know `AWS_REGION`, and asks for `AWS_DEFAULT_PROFILE` first. */
function asVersion1(env: Readonly<Record<string, string>>): Record<string, string> {
  const { AWS_REGION, AWS_PROFILE, ...rest } = env;
  return {
    ...rest,
    AWS_STS_REGIONAL_ENDPOINTS: 'regional',
    ...(AWS_REGION === undefined || AWS_REGION === '' ? {} : { AWS_DEFAULT_REGION: AWS_REGION }),
    ...(AWS_PROFILE === undefined || AWS_PROFILE === '' ? {} : { AWS_DEFAULT_PROFILE: AWS_PROFILE }),
  };
}

/** Ours, with the exit codes of {@link olderCli}. */
export function withoutExitCodes(program: Program): Program {
  return {
    run: async (configuration: Configuration) => {
      const outcome = await program.run(configuration);
      return { ...outcome, exit: outcome.exit === 0 ? 0 : 1 };
    },
    stop: () => program.stop(),
  };
}
