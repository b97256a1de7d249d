import { homedir } from 'node:os';
import { type LogOutputChannel, window } from 'vscode';
import { redact } from '../core/base/redact';

/** Where the extension tells what it does. Nothing gets past {@link redact}. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  show(): void;
  dispose(): void;
}

/** The output channel "SSM Sessions". */
export function createLog(channel: LogOutputChannel = window.createOutputChannel('SSM Sessions', { log: true })): Log {
  const home = homedir();
  const safe = (line: string): string => redact(line, home);
  return {
    info: (line) => channel.info(safe(line)),
    warn: (line) => channel.warn(safe(line)),
    error: (line) => channel.error(safe(line)),
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
