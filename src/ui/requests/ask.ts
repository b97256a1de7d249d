import { l10n } from 'vscode';
import type { ConfiguredEndpoint, Profiles, SessionPages, Settings } from '../../core/ports';
import { scopeLabel } from '../../core/presentation/text/scopeLabel';
import { notificationText } from '../../core/presentation/text/sinkText';
import { type AnswerStyle, printValue } from '../../core/output/answer';
import { describe } from '../../core/output/describe';
import { answerStyle } from '../../core/output/style';
import type { DescribeInvocation, Globals, SkeletonInvocation } from '../../core/commandLine/invocation';
import { inputSkeleton, outputSkeleton, yamlSkeleton } from '../../core/documents/skeleton';
import type { Scope } from '../../core/sessions/scope';
import { localZone } from '../../app/localZone';
import { slowProgress, type Work } from '../host/slowProgress';
import { countPages } from './countPages';
import { withAws } from './ownAws';
import type { RequestParts } from './parts';
import type { Answer, Question } from './question';

/**
 * Puts a question to AWS, with progress that can be cancelled. Pages that came before a failure are in the answer, with
 * the failure beside them.
 *
 * @throws FailureError, and QueryError if `--query` does not fit what came
 */
export async function ask({ invocation, scope }: Question, parts: RequestParts): Promise<Answer> {
  return withAws(invocation.globals, parts, async (aws) => {
    const style = await styleOf(invocation.globals, scope, aws.settings);
    if (invocation.kind === 'skeleton') {
      return { ...skeletonAnswer(invocation, style), at: parts.clock.now(), endpoints: [] };
    }
    const endpoints = endpointsOf(invocation.globals, scope, aws.profiles);
    const title = notificationText(l10n.t('Running describe-sessions in {0}', scopeLabel(scope, l10n)));
    return slowProgress(title, parts.clock, async (work) => ({
      ...(await read(invocation, scope, style, aws.sessions, work)),
      at: parts.clock.now(),
      endpoints: await endpoints,
    }));
  });
}

/** Returns the endpoints that are not AWS's own; what is wrong with them is told by the reading. */
async function endpointsOf(
  { endpointUrl }: Globals,
  { profile }: Scope,
  profiles: Profiles,
): Promise<readonly ConfiguredEndpoint[]> {
  const endpoints = await profiles.endpoints(profile).catch(() => []);
  return endpoints.map((endpoint) =>
    endpoint.place === undefined && endpointUrl !== undefined ? { ...endpoint, place: '--endpoint-url' } : endpoint,
  );
}

/** Members that the API model does not know yet are shown: somebody who asks wants to see what AWS said. */
async function styleOf(globals: Globals, { profile }: Scope, settings: Settings): Promise<AnswerStyle> {
  const reading = { zone: localZone, colors: false, keepUnknown: true };
  return { ...answerStyle(globals, await settings.read(profile), reading), color: false };
}

async function read(
  invocation: DescribeInvocation,
  scope: Scope,
  style: AnswerStyle,
  sessions: SessionPages,
  { signal, report }: Work,
): Promise<Omit<Answer, 'at' | 'endpoints'>> {
  const counted = countPages(sessions, report);
  const printing = describe(invocation, { pages: counted, scope, style, signal });
  const pieces: string[] = [];
  let step = await printing.next();
  while (step.done !== true) {
    pieces.push(step.value);
    step = await printing.next();
  }
  const { token, failure } = step.value;
  const { pageCount, sessionCount } = counted;
  return {
    text: pieces.join(''),
    output: style.output,
    next: token,
    failure,
    pages: pageCount,
    sessions: sessionCount,
  };
}

function skeletonAnswer({ skeleton }: SkeletonInvocation, style: AnswerStyle): Omit<Answer, 'at' | 'endpoints'> {
  const nothing = { next: undefined, failure: undefined, pages: 0, sessions: 0 };
  switch (skeleton) {
    case 'input':
      return { ...nothing, text: inputSkeleton(), output: 'json' };
    case 'yaml-input':
      return { ...nothing, text: yamlSkeleton(), output: 'yaml' };
    case 'output':
      return { ...nothing, text: printValue(outputSkeleton(), style), output: style.output };
  }
}
