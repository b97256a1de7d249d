import type { Option } from './argparse';
import { outputFormats } from './invocation';

/** The options that the CLI looks for before anything else. */
export const firstOptions: readonly Option[] = [
  { names: ['-h', '--help'], takes: 'none', stops: 'help' },
  { names: ['--profile'], takes: 'one' },
  { names: ['--debug'], takes: 'none' },
];

/** The global options of `aws`, in the CLI's order. They may stand anywhere. */
export const globalOptions: readonly Option[] = [
  { names: ['--debug'], takes: 'none' },
  { names: ['--endpoint-url'], takes: 'one' },
  { names: ['--no-verify-ssl'], takes: 'none' },
  { names: ['--no-paginate'], takes: 'none' },
  { names: ['--output'], takes: 'one', choices: outputFormats },
  { names: ['--query'], takes: 'one' },
  { names: ['--profile'], takes: 'one' },
  { names: ['--region'], takes: 'one' },
  { names: ['--version'], takes: 'none', stops: 'version' },
  { names: ['--color'], takes: 'one', choices: ['on', 'off', 'auto'] },
  { names: ['--no-sign-request'], takes: 'none' },
  { names: ['--ca-bundle'], takes: 'one' },
  { names: ['--cli-read-timeout'], takes: 'one' },
  { names: ['--cli-connect-timeout'], takes: 'one' },
  { names: ['--cli-binary-format'], takes: 'one', choices: ['base64', 'raw-in-base64-out'] },
  { names: ['--no-cli-pager'], takes: 'none' },
  // From AWS CLI 2.36 on. Errors are in our own words, whatever it says.
  { names: ['--cli-error-format'], takes: 'one', choices: ['enhanced', 'legacy', 'json', 'yaml', 'text', 'table'] },
  { names: ['--cli-auto-prompt'], takes: 'none' },
  { names: ['--no-cli-auto-prompt'], takes: 'none' },
];

/**
 * The options of `describe-sessions`, in the CLI's order. `--max-results` and `--next-token` work, but no page of the
 * CLI names them: {@link hiddenOptions}.
 */
export const describeOptions: readonly Option[] = [
  { names: ['--state'], takes: 'one' },
  { names: ['--max-results'], takes: 'one' },
  { names: ['--next-token'], takes: 'one' },
  { names: ['--filters'], takes: 'any' },
  { names: ['--cli-input-json'], takes: 'one' },
  { names: ['--cli-input-yaml'], takes: 'one' },
  { names: ['--starting-token'], takes: 'one' },
  { names: ['--page-size'], takes: 'one', whole: true },
  { names: ['--max-items'], takes: 'one', whole: true },
  { names: ['--generate-cli-skeleton'], takes: 'optional', choices: ['input', 'output', 'yaml-input'] },
];

/** Options that need no offering. */
export const hiddenOptions: readonly string[] = ['--max-results', '--next-token'];
