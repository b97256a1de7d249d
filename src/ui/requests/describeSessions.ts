import { env, l10n, Uri } from 'vscode';
import { failureOf } from '../../core/base/failure';
import { redact } from '../../core/base/redact';
import { clean } from '../../core/base/text';
import { filtersSummary } from '../../core/presentation/filters/filterLabel';
import type { DescribeInvocation, Invocation, SkeletonInvocation } from '../../core/commandLine/invocation';
import type { Scope } from '../../core/sessions/scope';
import { notificationText, quickPickText } from '../../core/presentation/text/sinkText';
import { localZone } from '../../app/localZone';
import { tellFailure } from '../host/guard';
import { tellInfo } from '../sinks/tell';
import type { Answers } from './answers';
import { ask } from './ask';
import { lineFor, tellOfLine } from './givenLine';
import { askLine, type LineAct, type ReadLine } from './lineInput';
import { QueryError } from '../../core/values/queryError';
import { queryProblemText } from '../../core/values/queryProblemText';
import { continued } from '../../core/commandLine/continued';
import type { LineMemory } from './lineMemory';
import type { RequestParts } from './parts';
import type { Answer, Question } from './question';
import { scopeOf } from './scopeOf';

const help = 'https://docs.aws.amazon.com/cli/latest/reference/ssm/describe-sessions.html';

/** The runner of lines of describe-sessions, which shows the answers. */
export class DescribeSessions {
  #scope: Scope | undefined;

  constructor(
    private readonly parts: RequestParts,
    private readonly answers: Answers,
    private readonly lines: LineMemory,
  ) {}

  /** Runs a line, or asks for one, and opens the answer. Resolves to the text shown; to undefined if there is none. */
  async run(given: unknown): Promise<string | undefined> {
    const read = await lineFor('ssmSessions.describeSessions', given, (typed) => this.#askLine(typed));
    return read && this.#perform(read);
  }

  async #perform({ line, invocation }: ReadLine): Promise<string | undefined> {
    await this.lines.add(line);
    switch (invocation.kind) {
      case 'help':
        await env.openExternal(Uri.parse(help));
        return undefined;
      case 'version':
        void tellInfo(notificationText(l10n.t('Only describe-sessions runs here, not the AWS CLI itself.')));
        return undefined;
      case 'describe':
      case 'skeleton':
        return this.#show(line, invocation);
    }
  }

  /** Puts a request to the current scope and opens the answer. */
  async runRequest(line: string, invocation: DescribeInvocation): Promise<string | undefined> {
    return this.#show(line, invocation);
  }

  /** Asks the question of a document again, in place. If no page comes, the old answer stays and is marked. */
  async refresh(uri: Uri | undefined): Promise<void> {
    const found = this.answers.find(uri);
    if (found) {
      const { question, answer: old } = found.shown;
      const answer = await this.#ask(question);
      if (answer && (answer.failure === undefined || answer.pages > 0)) {
        this.answers.replace(found.uri, question, answer);
      } else if (answer?.failure) {
        this.answers.replace(found.uri, question, { ...old, stale: answer.failure });
      }
    }
  }

  /** Opens what comes after a document's answer. */
  async nextPage(uri: Uri | undefined): Promise<string | undefined> {
    const found = this.answers.find(uri);
    const { question, answer } = found?.shown ?? {};
    if (question?.invocation.kind !== 'describe' || answer?.next === undefined) {
      void tellInfo(notificationText(l10n.t('This is the last page: AWS returned no token for another one.')));
      return undefined;
    }
    return this.#open({
      ...question,
      invocation: continued(question.invocation, answer.next),
      part: question.part + 1,
    });
  }

  async #show(line: string, invocation: DescribeInvocation | SkeletonInvocation): Promise<string | undefined> {
    return this.#open({ line, invocation, scope: await scopeOf(invocation.globals, this.parts), part: 1 });
  }

  async #open(question: Question): Promise<string | undefined> {
    const answer = await this.#ask(question);
    if (answer === undefined || (answer.failure && answer.pages === 0)) {
      return undefined;
    }
    if (answer.output === 'off') {
      void tellInfo(
        notificationText(l10n.t('{0} sessions were read. With “--output off” nothing is shown.', answer.sessions)),
      );
      return answer.text;
    }
    await this.answers.open(question, answer);
    return answer.text;
  }

  /** Tells what went wrong, too. Undefined if there is no answer at all. */
  async #ask(question: Question): Promise<Answer | undefined> {
    const { log } = this.parts;
    try {
      const answer = await ask(question, this.parts);
      if (answer.failure) {
        tellFailure(answer.failure, question.scope, 'describe-sessions', log);
      }
      return answer;
    } catch (thrown) {
      if (thrown instanceof QueryError) {
        const what = queryProblemText(thrown.problem, l10n);
        tellOfLine('ssmSessions.describeSessions', question.line, l10n.t('The --query does not fit: {0}', what));
      } else {
        tellFailure(failureOf(thrown), question.scope, 'describe-sessions', log);
      }
      return undefined;
    }
  }

  async #askLine(typed: string | undefined): Promise<ReadLine | undefined> {
    void this.#learnScope();
    return askLine({
      title: l10n.t('Run describe-sessions'),
      act: (invocation) => this.#act(invocation),
      history: this.lines.lines,
      typed,
    });
  }

  /**
   * Learns the scope, so that the box can say where a line would go; whether there is such a place is found out when it
   * goes there.
   */
  async #learnScope(): Promise<void> {
    this.#scope = await scopeOf({ profile: undefined, region: undefined }, this.parts).catch(() => undefined);
  }

  #act(invocation: Invocation): LineAct {
    switch (invocation.kind) {
      case 'help':
        return { label: quickPickText(l10n.t('Open the AWS reference'), 'book'), detail: quickPickText(help) };
      case 'version':
        return { label: quickPickText(l10n.t('Version'), 'info'), detail: quickPickText('') };
      case 'skeleton':
        return {
          label: quickPickText(l10n.t('Show the skeleton'), 'file-code'),
          detail: quickPickText(l10n.t('No AWS call is made')),
        };
      case 'describe':
        return { label: quickPickText(l10n.t('Run'), 'play'), detail: quickPickText(this.#detail(invocation)) };
    }
  }

  #detail({ globals, request }: DescribeInvocation): string {
    const scope = this.#scope;
    const region = globals.region ?? (globals.profile === undefined ? scope?.region : undefined);
    return [
      globals.profile ?? scope?.profile,
      region,
      request.State,
      globals.endpointUrl && redact(globals.endpointUrl),
      filtersSummary(request.Filters ?? [], { zone: localZone, l10n }),
    ]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => clean(part ?? ''))
      .join(' · ');
  }
}
