import { checkQuery } from '../../core/query/jmespath';
import type { CommandPorts } from '../../core/request/commandLine';
import { readParamFile } from './paramFile';

/** What a typed line needs of this machine. */
export const commandPorts: CommandPorts = { readFile: readParamFile, checkQuery };
