/** A program to be run: a CommonJS file, as Node would run it. */
export interface Job {
  /** Absolute path. */
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The working folder. */
  readonly folder: string;
}

/** How it ended. */
export interface Ended {
  readonly exit: number | 'timeout';
  readonly stdout: string;
  readonly stderr: string;
}

/** What runs jobs, one after the other. */
export interface Runner {
  run(job: Job): Promise<Ended>;
  stop(): void;
}

/** How long a job may take, in ms. */
export const patienceMs = 25_000;
