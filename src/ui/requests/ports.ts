import { checkQuery } from '../../core/jmespath/jmespath';
import type { CommandPorts } from '../../core/commandLine/commandLine';
import { readParamFile } from './paramFile';

/** The things that a typed line needs of this machine. */
export const commandPorts: CommandPorts = { readFile: readParamFile, checkQuery };
