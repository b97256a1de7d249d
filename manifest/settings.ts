import type { Grouping } from '../src/core/presentation/tree/grouping';
import type { Shell } from '../src/core/shell/quote';
import type { SettingId } from '../src/ui/host/settings';

/** A group of the settings editor. */
export type SettingSection = keyof typeof settingSections;

/** The groups of the settings editor and their titles, in its order. */
export const settingSections = { views: 'SSM Sessions', aws: 'AWS' } as const;

/** All that the manifest says of a setting. Its place in its section is its place in the table. */
export interface SettingRow {
  readonly section: SettingSection;
  readonly type: 'array' | 'boolean' | 'string' | 'integer' | 'number';
  readonly default: unknown;
  /** `machine` keeps workspaces from choosing it, and so it is restricted where they are not trusted. */
  readonly scope: 'window' | 'application' | 'machine';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly uniqueItems?: boolean;
  /** The values that it takes, each with what it means. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The values that an item of a list takes, each with what it means. */
  readonly items?: Readonly<Record<string, string>>;
  /** In Markdown. */
  readonly description: string;
}

/** The one table of the settings: the compiler holds it to those that the code reads. */
export const settings: Readonly<Record<SettingId, SettingRow>> = {
  'ssmSessions.groupBy': {
    section: 'views',
    type: 'array',
    default: ['target', 'status'],
    uniqueItems: true,
    scope: 'window',
    items: {
      scope: 'Profile and region',
      target: 'Instance, node or task',
      status: 'Connected, Disconnected, Terminated, …',
      owner: 'Who started the session',
      day: 'Day on which it started',
      document: 'SSM document',
    } satisfies Readonly<Record<Grouping, string>>,
    description:
      'How sessions are grouped, outermost first. An empty list shows them ungrouped. `SSM Sessions: Group By…` overrides this for the current workspace.',
  },
  'ssmSessions.badge': {
    section: 'views',
    type: 'boolean',
    default: true,
    scope: 'application',
    description: "Show the number of active sessions on the view's icon.",
  },
  'ssmSessions.rowsPerGroup': {
    section: 'views',
    type: 'integer',
    default: 200,
    minimum: 0,
    maximum: 5000,
    scope: 'window',
    description:
      'Rows shown in a group before **Load More**, and added by it. 0: no limit. A group never shows more than 5,000; use a filter to find the others.',
  },
  'ssmSessions.parallelHistory': {
    section: 'views',
    type: 'boolean',
    default: true,
    scope: 'window',
    description:
      'Load a long **History** with parallel requests, one for each date range. Much faster; makes a few more calls, and backs off when AWS throttles. Turn off to load page by page.',
  },
  'ssmSessions.copy.shell': {
    section: 'views',
    type: 'string',
    default: 'auto',
    scope: 'application',
    choices: {
      auto: "That of the editor's terminal",
      posix: 'sh, bash, zsh, fish',
      powershell: 'PowerShell',
      cmd: 'Windows command prompt',
    } satisfies Readonly<Record<'auto' | Shell, string>>,
    description: 'Shell that copied AWS CLI commands are quoted for.',
  },
  'ssmSessions.aws.endpointUrl': {
    section: 'aws',
    type: 'string',
    default: '',
    scope: 'machine',
    description:
      'URL of the Systems Manager endpoint, for example of a VPC endpoint. HTTPS is required, except for localhost. Empty: as the AWS configuration says (`AWS_ENDPOINT_URL_SSM`, `endpoint_url`).',
  },
  'ssmSessions.aws.configFile': {
    section: 'aws',
    type: 'string',
    default: '',
    scope: 'machine',
    description: 'Path of the AWS config file. Empty: `AWS_CONFIG_FILE` or `~/.aws/config`.',
  },
  'ssmSessions.aws.credentialsFile': {
    section: 'aws',
    type: 'string',
    default: '',
    scope: 'machine',
    description: 'Path of the AWS credentials file. Empty: `AWS_SHARED_CREDENTIALS_FILE` or `~/.aws/credentials`.',
  },
  'ssmSessions.aws.requestTimeout': {
    section: 'aws',
    type: 'number',
    default: 60,
    minimum: 1,
    maximum: 600,
    scope: 'machine',
    description:
      'Timeout in seconds for connecting, for the start of a response, and between two parts of it. A whole response may take three times as long.',
  },
};
