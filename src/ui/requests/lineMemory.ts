import type { Memento } from 'vscode';
import { remembered } from '../../core/presentation/requests/commandHistory';

const entry = 'ssmSessions.commands';

/** The lines that were asked last, newest first, remembered for the workspace at hand and not synchronized. */
export class LineMemory {
  constructor(private readonly memory: Memento) {}

  get lines(): readonly string[] {
    return this.memory.get<readonly string[]>(entry) ?? [];
  }

  async add(line: string): Promise<void> {
    await this.memory.update(entry, remembered(this.lines, line));
  }
}
