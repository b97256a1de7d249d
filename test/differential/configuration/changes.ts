import type { Configuration, Content } from './configuration';

/** The text of a file; empty for a folder. */
export function textOf(content: Content): string {
  return typeof content === 'string' ? content : 'text' in content ? content.text : '';
}

/** Whether an option or a variable names a profile. */
export function isNamed({ words, env }: Configuration): boolean {
  return (
    words.flat().some((word) => word.startsWith('--profile')) ||
    (env['AWS_PROFILE'] ?? env['AWS_DEFAULT_PROFILE'] ?? '') !== ''
  );
}

/** The same without what gives credentials to whoever is on a machine. */
export function withoutMachine(whole: Configuration): Configuration | undefined {
  const files = Object.fromEntries(Object.entries(whole.files).filter(([path]) => path !== '.boto'));
  const asked = [
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_EC2_METADATA_DISABLED',
    'AWS_CREDENTIAL_FILE',
    'BOTO_CONFIG',
  ];
  const env = Object.fromEntries(Object.entries(whole.env).filter(([name]) => !asked.includes(name)));
  return { ...whole, files, env };
}

/** Whether a file of `~/.aws/cli/cache` has all that the CLI writes. */
export function isWhole(text: string): boolean {
  try {
    const { Credentials } = JSON.parse(text) as { readonly Credentials: Readonly<Record<string, unknown>> };
    const dated = /\}(?:Z|UTC|\+00:00)$/.test(String(Credentials['Expiration']));
    return (
      dated && ['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'].every((name) => name in Credentials)
    );
  } catch {
    return false;
  }
}

/** The same without variables of AWS that are empty; undefined where none is. So for all below. */
export function withoutEmptyVariables(whole: Configuration): Configuration | undefined {
  return changedEnvironment(whole, (name, value) => value !== '' || !name.startsWith('AWS_'));
}

/** Empty entries get a name that nobody asks for: what lies around them stays the same. */
export function withoutEmptyEntries(whole: Configuration): Configuration | undefined {
  return changedFiles(whole, /config|credentials/, (text) =>
    text.replaceAll(/^([ \t]*)(\w+)(?=[ \t]*[=:][ \t]*(?:\r|\n|$)(?!\1[ \t]))/gm, '$1empty_$2'),
  );
}

/** The same without `--profile` and `--region` of no letters. */
export function withoutEmptyOptions(whole: Configuration): Configuration | undefined {
  const words = whole.words.filter(
    ([option = '', value]) =>
      !(/^--(profile|region)$/.test(option) && value === '') && !/^--(profile|region)=$/.test(option),
  );
  return words.length < whole.words.length ? { ...whole, words } : undefined;
}

function changedEnvironment(
  whole: Configuration,
  stays: (name: string, value: string | undefined) => boolean,
): Configuration | undefined {
  const kept = Object.entries(whole.env).filter(([name, value]) => stays(name, value));
  return kept.length < Object.keys(whole.env).length ? { ...whole, env: Object.fromEntries(kept) } : undefined;
}

/** The same with another text in the files whose path matches. */
export function changedFiles(
  whole: Configuration,
  which: RegExp,
  change: (text: string) => string,
): Configuration | undefined {
  const files = Object.entries(whole.files).map(([path, content]): readonly [string, Content] => [
    path,
    typeof content === 'string' && which.test(path) ? change(content) : content,
  ]);
  return files.some(([path, content]) => content !== whole.files[path])
    ? { ...whole, files: Object.fromEntries(files) }
    : undefined;
}

/** The same without some files. */
export function withoutFiles(
  whole: Configuration,
  goes: (path: string, text: string) => boolean,
): Configuration | undefined {
  const kept = Object.entries(whole.files).filter(
    ([path, content]) => typeof content !== 'string' || !goes(path, content),
  );
  return kept.length < Object.keys(whole.files).length ? { ...whole, files: Object.fromEntries(kept) } : undefined;
}
