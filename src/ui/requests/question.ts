import type { AnswerFacts } from '../../core/presentation/requests/answerStatus';
import type { DescribeInvocation, OutputFormat, SkeletonInvocation } from '../../core/commandLine/invocation';
import type { Scope } from '../../core/sessions/scope';

/** What a document answers. */
export interface Question {
  /** The options as they were typed, or those that come to the same. */
  readonly line: string;
  readonly invocation: DescribeInvocation | SkeletonInvocation;
  readonly scope: Scope;
  /** Which part of the answer it is, from one, where the answer is continued. */
  readonly part: number;
}

/** What came back. */
export interface Answer extends AnswerFacts {
  readonly text: string;
  readonly output: OutputFormat;
}
