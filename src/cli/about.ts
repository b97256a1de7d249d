import { describeOptions, globalOptions, hiddenOptions } from '../core/commandLine/options';

/** Returns the text that `--version` and `help` print. */
export function aboutText(kind: 'help' | 'version'): string {
  if (kind === 'version') {
    return 'ssm-sessions, speaking as aws-cli/2.9.19\n';
  }
  const names = (options: typeof describeOptions): string =>
    options
      .flatMap((option) => option.names)
      .filter((name) => !hiddenOptions.includes(name))
      .map((name) => `  ${name}\n`)
      .join('');
  return [
    'describe-sessions --state Active|History [options]\n',
    'Takes the words that stand after "aws ssm", and prints what AWS CLI v2 prints.\n',
    `Options:\n${names(describeOptions)}`,
    `Global options:\n${names(globalOptions)}`,
  ].join('\n');
}
