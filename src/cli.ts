import { printerTo } from './cli/printer';
import { run } from './cli/run';

void main();

/** Takes the words after `aws ssm`; those after `aws` will do as well. */
async function main(): Promise<void> {
  // The SDK's own advice about Node is no part of what the CLI says.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  const typed = process.argv.slice(2);
  process.exitCode = await run(typed[0] === 'ssm' ? typed : ['ssm', ...typed], {
    out: printerTo(process.stdout),
    err: printerTo(process.stderr),
    terminal: process.stdout.isTTY,
    loadAws: async (options) => (await import('./aws/door')).createAws(options),
    signal: stopping.signal,
  });
}
