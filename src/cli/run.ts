import { FailureError, failureOf } from '../core/base/failure';
import type { Aws, AwsOptions, Profiles } from '../core/ports';
import { printValue } from '../core/output/answer';
import { describe } from '../core/output/describe';
import { checkQuery } from '../core/jmespath/jmespath';
import { answerStyle, timestampsOf } from '../core/output/style';
import {
  type CommandRefusal,
  type CommandResult,
  parseCommandLine,
  withoutValidation,
} from '../core/commandLine/commandLine';
import type { DescribeInvocation, Globals, SkeletonInvocation } from '../core/commandLine/invocation';
import { inputSkeleton, outputSkeleton, yamlSkeleton } from '../core/documents/skeleton';
import { aboutText } from './about';
import { awsOptions } from './awsOptions';
import { complaintOf, goOnText, Refused } from './complaints';
import { debugged } from './debugging';
import { exitCodeOf, exitCodes } from './exitCode';
import { readParamFile } from './paramFiles';
import type { Printer } from './printer';
import { localZone } from './zone';

/** Parts of its process that a run needs. */
export interface Surroundings {
  readonly out: Printer;
  readonly err: Printer;
  /** True if the answer is shown on a terminal, where tables have colours. */
  readonly terminal: boolean;
  /** Loads what speaks to AWS. It is large, so nobody asks for it in vain. */
  loadAws(options: AwsOptions): Promise<Aws>;
  readonly signal: AbortSignal;
}

/**
 * Does what `aws` does with these words, the first of which (global options aside) is `ssm`; answers its exit code. Of
 * several things that are wrong, the one is told that the CLI would have noticed first.
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const parsed = parseCommandLine(words, { readFile: readParamFile, checkQuery });
  try {
    await perform(parsed, surroundings);
    return exitCodes.success;
  } catch (thrown) {
    const query = parsed.ok && 'globals' in parsed.invocation ? parsed.invocation.globals.query : undefined;
    await surroundings.err.print(complaintOf(thrown, words, query ?? ''));
    return exitCodeOf(thrown);
  }
}

/** A command line with everything that can be wrong with it, but not one that only asks about `aws`. */
type Question = CommandRefusal | { readonly ok: true; readonly invocation: DescribeInvocation | SkeletonInvocation };

async function perform(parsed: CommandResult, surroundings: Surroundings): Promise<void> {
  if (!parsed.ok) {
    await ask(parsed, parsed.globals, surroundings);
  } else if ('globals' in parsed.invocation) {
    await ask({ ok: true, invocation: parsed.invocation }, parsed.invocation.globals, surroundings);
  } else {
    await surroundings.out.print(aboutText(parsed.invocation.kind));
  }
}

async function ask(question: Question, globals: Globals | undefined, surroundings: Surroundings): Promise<void> {
  if (globals === undefined) {
    accepted(question);
    return;
  }
  const aws = debugged(await surroundings.loadAws(awsOptions(globals)), globals.debug, surroundings.err);
  try {
    await consult(aws, question, globals, surroundings);
  } finally {
    aws.dispose();
  }
}

async function consult(aws: Aws, asked: Question, globals: Globals, surroundings: Surroundings): Promise<void> {
  const { out, terminal } = surroundings;
  const settings = await aws.settings.read(globals.profile);
  const question = settings.parameterValidation ? asked : (withoutValidation(asked) as Question);
  timestampsOf(settings);
  if (question.ok || question.stage === 'command') {
    const invocation = accepted(question);
    if (invocation.kind === 'skeleton' && invocation.skeleton !== 'output') {
      await out.print(invocation.skeleton === 'input' ? inputSkeleton() : yamlSkeleton());
      return;
    }
  }
  if (globals.signRequest) {
    await expectCredentials(aws.profiles, globals.profile);
  }
  const scope = await aws.profiles.resolve(globals.profile);
  const style = answerStyle(globals, settings, { zone: localZone, colors: terminal, keepUnknown: false });
  const invocation = accepted(question);
  if (invocation.kind === 'skeleton') {
    await out.print(printValue(outputSkeleton(), style));
    return;
  }
  await answer(describe(invocation, { pages: aws.sessions, scope, style, signal: surroundings.signal }), surroundings);
}

/**
 * Expects that there are credentials: that there are none at all the AWS CLI finds out last, when a request is to be
 * signed.
 */
async function expectCredentials(profiles: Profiles, profile: string | undefined): Promise<void> {
  try {
    await profiles.credentialSource(profile);
  } catch (thrown) {
    const { code, name } = failureOf(thrown);
    if (code !== 'noCredentials' || name !== undefined) {
      throw thrown;
    }
  }
}

async function answer(pieces: ReturnType<typeof describe>, { out, err }: Surroundings): Promise<void> {
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) {
      const { failure, token } = next.value;
      if (failure !== undefined) {
        await err.print(token === undefined ? '' : goOnText(token));
        throw new FailureError(failure);
      }
      return;
    }
    if (!(await out.print(next.value))) {
      return;
    }
  }
}

function accepted(question: Question): DescribeInvocation | SkeletonInvocation {
  if (question.ok) {
    return question.invocation;
  }
  throw new Refused(question);
}
