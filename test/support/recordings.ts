import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One run of the real AWS CLI, recorded whole: test/golden/cli/README.md says what is what. */
export interface Recording {
  readonly id: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | null>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly exchanges: readonly Exchange[];
  readonly endpoint?: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** A request of the CLI, and what it got. */
export interface Exchange {
  readonly request: RecordedRequest;
  readonly response?: RecordedResponse;
  readonly fault?: 'reset' | 'no answer';
}

/** A request; unsigned where nobody signed it. */
export interface RecordedRequest {
  readonly target: string;
  readonly body: string;
  readonly signedAs?: { readonly accessKeyId: string; readonly region: string; readonly service: string };
  /** Whether there was one. */
  readonly sessionToken?: true;
}

export interface RecordedResponse {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Set where the answer is cut: it promises more than it holds. */
  readonly contentLength?: string;
}

const folder = join(import.meta.dirname, '..', 'golden', 'cli');

/** All recordings of a folder; those of test/golden/cli where none is named. */
export function recordings(from = process.env['SSM_SESSIONS_RECORDINGS'] ?? folder): readonly Recording[] {
  return readdirSync(from)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(from, file), 'utf8')) as Recording);
}
