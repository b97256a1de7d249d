import type { AnswerFacts } from '../../core/presentation/requests/answerStatus';
import type { DescribeInvocation, OutputFormat, SkeletonInvocation } from '../../core/commandLine/invocation';
import type { Scope } from '../../core/sessions/scope';

/** The question that a document answers. */
export interface Question {
  /** The options as they were typed, or those that come to the same. */
  readonly line: string;
  readonly invocation: DescribeInvocation | SkeletonInvocation;
  readonly scope: Scope;
  /** The number of the part of the answer, from one, if the answer is continued. */
  readonly part: number;
}

/** The answer that came back. */
export interface Answer extends AnswerFacts {
  readonly text: string;
  readonly output: OutputFormat;
}
