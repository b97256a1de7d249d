import { FailureError } from '../core/base/failure';
import { wholeNumber } from '../core/request/python';
import type { Section } from './configFiles';
import { variable } from './variable';

/** How often a call is tried, and how the SDK waits in between. */
export interface Retries {
  readonly maxAttempts: number;
  readonly retryMode: (typeof modes)[number];
}

const modes = ['standard', 'adaptive'] as const;

/**
 * The retries that the environment and a profile ask for; the CLI's own where they say nothing. The SDK takes any word for
 * a mode and any number of attempts; the CLI refuses what makes no sense, and so do we.
 *
 * @param attempts outranks both
 * @throws FailureError `badConfig`
 */
export function retriesOf(section: Section | undefined, attempts?: number): Retries {
  return { maxAttempts: attempts ?? attemptsOf(section), retryMode: modeOf(section) };
}

function attemptsOf(section: Section | undefined): number {
  const written = variable('AWS_MAX_ATTEMPTS') ?? section?.['max_attempts'] ?? '3';
  const value = Number(wholeNumber(written) ?? 0);
  if (value < 1) {
    throw bad(`max_attempts is a whole number from 1 on, not "${written}"`);
  }
  return value;
}

function modeOf(section: Section | undefined): Retries['retryMode'] {
  const written = variable('AWS_RETRY_MODE') ?? section?.['retry_mode'] ?? modes[0];
  const mode = modes.find((known) => known === written);
  if (mode === undefined) {
    throw bad(`retry_mode is "standard" or "adaptive", not "${written}"`);
  }
  return mode;
}

function bad(message: string): FailureError {
  return new FailureError({ code: 'badConfig', message });
}
