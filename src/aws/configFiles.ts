import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { externalDataInterceptor, loadSharedConfigFiles } from '@smithy/core/config';
import { FailureError } from '../core/base/failure';
import type { AwsOptions } from '../core/ports';
import { iniProblem } from './iniProblem';

/** The entries of one section; a nested one has its name and a dot before it. */
export type Section = Readonly<Record<string, string | undefined>>;

/** What the shared config and credentials files say. */
export interface SharedConfig {
  /** By the name that the user knows; the credentials file outranks the config file, as in the CLI. */
  readonly profiles: ReadonlyMap<string, Section>;
  /** Entries of a `[services name]` section: `ssm.endpoint_url` … */
  readonly services: (name: string) => Section | undefined;
  /** The name under which the SDK knows a profile. */
  readonly sdkName: (profile: string) => string;
  /** Why the CLI would refuse the files; undefined where it would not. */
  readonly problem: string | undefined;
  /** What the SDK's providers need to read the same files. */
  readonly files: { readonly configFilepath: string; readonly filepath: string };
  /** Differs when a file's text does. */
  readonly fingerprint: string;
}

/**
 * Reads the shared files anew. The SDK drops profiles whose names have blanks or signs in them, which the CLI takes: it
 * is given the files' text with such names encoded.
 *
 * @throws FailureError for a file that is there and cannot be read
 */
export async function readSharedConfig(options: AwsOptions): Promise<SharedConfig> {
  const { env } = process;
  const configFilepath = path(options.configFile ?? env['AWS_CONFIG_FILE'], 'config');
  const filepath = path(options.credentialsFile ?? env['AWS_SHARED_CREDENTIALS_FILE'], 'credentials');
  const [config, credentials] = await Promise.all([textOf(configFilepath), textOf(filepath)]);
  const names = new Map<string, string>();
  const texts = {
    config: encoded(config, configName, names),
    credentials: encoded(credentials, (name) => name, names),
  };
  // Some of the SDK's providers (SSO) look at the usual places only, so what stands in ours goes there as well.
  for (const file of [configFilepath, path(env['AWS_CONFIG_FILE'], 'config')]) {
    externalDataInterceptor.interceptFile(file, texts.config);
  }
  for (const file of [filepath, path(env['AWS_SHARED_CREDENTIALS_FILE'], 'credentials')]) {
    externalDataInterceptor.interceptFile(file, texts.credentials);
  }
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ configFilepath, filepath });

  const profiles = new Map<string, Section>([...names.values()].map((name) => [name, {}]));
  for (const file of [configFile, credentialsFile]) {
    for (const [sdkName, section] of Object.entries(file)) {
      if (!/^(sso-session|services)\./.test(sdkName)) {
        const name = names.get(sdkName) ?? sdkName;
        profiles.set(name, { ...profiles.get(name), ...section });
      }
    }
  }
  return {
    profiles,
    services: (name) => configFile[`services.${name}`],
    sdkName: safeName,
    problem: problemIn(configFilepath, config) ?? problemIn(filepath, credentials),
    files: { configFilepath, filepath },
    fingerprint: JSON.stringify([configFilepath, filepath, config, credentials]),
  };
}

function path(named: string | undefined, usual: string): string {
  if (named === undefined || named === '') {
    return join(homedir(), '.aws', usual);
  }
  return named.replace(/^~(?=$|[\\/])/, () => homedir());
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return '';
    }
    throw new FailureError({ code: 'unknown', name: code ?? 'Error', message });
  }
}

/** The profile that a section of the config file is about, as the CLI splits its title; undefined for other sections. */
function configName(title: string): string | undefined {
  const [, double, single, plain] = /^profile\s+(?:"([^"]*)"|'([^']*)'|(\S+))$/.exec(title) ?? [];
  return double ?? single ?? plain;
}

/** A file's text with names of profiles as the SDK can take them; `names` learns what they were. */
function encoded(text: string, nameOf: (title: string) => string | undefined, names: Map<string, string>): string {
  return text
    .split(/\r?\n/)
    .map((line) => {
      const title = /^\s*\[(.*)\]\s*(?:[#;].*)?$/.exec(line)?.[1]?.trim();
      const name = title === undefined ? undefined : nameOf(title);
      if (name !== undefined) {
        names.set(safeName(name), name);
      }
      if (title !== undefined) {
        return name === undefined || name === safeName(name)
          ? line
          : `[${name === title ? '' : 'profile '}${safeName(name)}]`;
      }
      return entry(line);
    })
    .join('\n');
}

/** An entry as the SDK can take it: Python's parser knows `:` for `=`, and no capitals in names. */
function entry(line: string): string {
  const [, name, value] = /^([^\s#;=:][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    return line;
  }
  return `${name.toLowerCase()} = ${name.toLowerCase() === 'source_profile' ? safeName(value) : value}`;
}

function problemIn(file: string, text: string): string | undefined {
  const problem = iniProblem(text);
  return problem && `${file}:${problem.line}: ${problem.reason}`;
}

function safeName(name: string): string {
  return /^[\w@+.%:/-]+$/.test(name) ? name : encodeURIComponent(name);
}
