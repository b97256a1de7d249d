import type { ExtensionContext } from 'vscode';
import type { Aws, AwsOptions } from './core/ports';
import type { SsmSessionsApi } from './app/api';
import { assemble } from './ui/assemble';
import { clock } from './ui/host/clock';

const loadAws = async (options: AwsOptions): Promise<Aws> => (await import('./aws/createAws')).createAws(options);
const loadSamples = async (region?: string): Promise<Aws> =>
  (await import('./samples/createSamples')).createSamples(clock, region);

/** Connects the rooms: `ui` knows neither who speaks to AWS nor where sample data comes from. Synchronous. */
export function activate(context: ExtensionContext): SsmSessionsApi {
  const { api, parts } = assemble(context, { loadAws, loadSamples });
  context.subscriptions.push(...parts);
  return api;
}
