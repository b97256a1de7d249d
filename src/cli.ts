import { clock } from './cli/clock';
import { printerTo } from './cli/printer';
import { proxyAgent } from './cli/proxyAgent';
import { run } from './cli/run';
import { readAtOnce } from './core/reading/inOrder';

/** An option of ours: History is read in date windows side by side. Without it, we ask what the AWS CLI would ask. */
const parallelOption = '--parallel';

void main();

/** Takes the words after `aws ssm`; those after `aws` will do as well. */
async function main(): Promise<void> {
  // The SDK's own advice about Node is no part of what the CLI says.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  const words = process.argv.slice(2);
  const typed = words.filter((word) => word !== parallelOption);
  process.exitCode = await run(typed[0] === 'ssm' ? typed : ['ssm', ...typed], {
    out: printerTo(process.stdout),
    err: printerTo(process.stderr),
    terminal: process.stdout.isTTY,
    loadAws: async (options) => {
      const aws = (await import('./aws/createAws')).createAws(options, proxyAgent);
      return typed.length < words.length
        ? { ...aws, sessions: { ...aws.sessions, ...readAtOnce(aws.sessions, clock) } }
        : aws;
    },
    signal: stopping.signal,
  });
}
