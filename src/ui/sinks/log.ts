import { homedir } from 'node:os';
import { type LogOutputChannel, window } from 'vscode';
import type { Log as AppLog } from '../../app/host';
import { logLine } from '../../core/presentation/text/sinkText';

/** The log in which the extension tells what it does. Nothing gets past {@link logLine}. */
export interface Log extends AppLog {
  error(line: string): void;
  show(): void;
  dispose(): void;
}

/** Returns the output channel "SSM Sessions". */
export function createLog(channel: LogOutputChannel = window.createOutputChannel('SSM Sessions', { log: true })): Log {
  const home = homedir();
  return {
    info: (line) => channel.info(logLine(line, home)),
    warn: (line) => channel.warn(logLine(line, home)),
    error: (line) => channel.error(logLine(line, home)),
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
