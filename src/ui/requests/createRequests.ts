import type { Uri } from 'vscode';
import type { Disposable } from '../../core/base/event';
import type { State } from '../../core/request/request';
import { Answers } from './answers';
import { applyToView } from './applyToView';
import { DescribeSessions } from './describeSessions';
import { editFilters } from './editFilters';
import { ExportDocuments } from './exportDocuments';
import { exportView } from './exportView';
import { applyLine } from './applyLine';
import { LineMemory } from './lineMemory';
import type { RequestParts } from './parts';
import { newRequest, requestOf } from './requestDocuments';
import { helpWithRequests } from './requestProviders';

/** The things that commands do with requests. */
export interface Requests extends Disposable {
  describe(line: unknown): Promise<string | undefined>;
  refreshAnswer(uri: Uri | undefined): Promise<void>;
  nextPage(uri: Uri | undefined): Promise<string | undefined>;
  newRequest(format: unknown): Promise<void>;
  runRequest(uri: Uri | undefined): Promise<string | undefined>;
  applyRequest(uri: Uri | undefined): Promise<void>;
  applyLine(line: unknown): Promise<void>;
  editFilters(): Promise<void>;
  exportView(state: State, format: unknown): Promise<void>;
}

/**
 * Makes everything that reads or prints the CLI's language. The only entry of the bundle that holds its parsers, so
 * that they are loaded when somebody first needs them.
 */
export function createRequests(parts: RequestParts): Requests {
  const { view } = parts;
  const lines = new LineMemory(parts.memory);
  const answers = new Answers();
  const exports = new ExportDocuments();
  const describing = new DescribeSessions(parts, answers, lines);
  const help = helpWithRequests();
  return {
    describe: (line) => describing.run(line),
    refreshAnswer: (uri) => describing.refresh(uri),
    nextPage: (uri) => describing.nextPage(uri),
    newRequest,
    runRequest: async (uri) => {
      const read = await requestOf(uri);
      return read && describing.runRequest(read.line, read.invocation);
    },
    applyRequest: async (uri) => {
      const read = await requestOf(uri);
      if (read) {
        await applyToView(read.invocation, parts);
      }
    },
    applyLine: (line) => applyLine(line, parts, lines),
    editFilters: async () => {
      const filters = await editFilters(view.filters);
      if (filters) {
        view.filterBy(filters);
      }
    },
    exportView: (state, format) => exportView(state, format, parts, exports),
    dispose: () => {
      answers.dispose();
      exports.dispose();
      help.dispose();
    },
  };
}
