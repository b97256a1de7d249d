import { wholeNumber } from '../../core/values/python';
import { type Environment, variable } from './environment';
import { badConfig, fileOf, type Placed, locationLabel } from './location';
import { type Entries, entryText } from './sharedConfig';

/** Sources of settings: the variables, and the merged entries of the profile that counts. */
export interface SettingSources {
  readonly environment: Environment;
  readonly entries: Entries | undefined;
}

/** A setting of the AWS CLI. The first place that has a text which is not empty decides. */
export interface Setting<T> {
  readonly variables: readonly string[];
  readonly entry?: string;
  /** Variables that are asked after the profile. */
  readonly lastVariables?: readonly string[];
  /** Reads the text; throws a FailureError `badConfig` or `badRegion` for one that the AWS CLI refuses. */
  readonly type: (placed: Placed) => T;
  readonly absent: T;
}

/** Returns the value of a setting; `given` is what an option of the command says, and outranks all. */
export function valueOf<T>(setting: Setting<T>, sources: SettingSources, given?: Placed): T {
  const placed = given ?? placedText(setting, sources);
  return placed === undefined ? setting.absent : setting.type(placed);
}

/** Returns the text of a setting and where it stands. */
export function placedText(
  { variables, entry, lastVariables = [] }: Omit<Setting<unknown>, 'type' | 'absent'>,
  { environment, entries }: SettingSources,
): Placed | undefined {
  return (
    firstVariable(variables, environment) ??
    (entry === undefined ? undefined : givenEntry(entries, entry)) ??
    firstVariable(lastVariables, environment)
  );
}

/** Returns the text of an entry that is not empty. */
export function givenEntry(entries: Entries | undefined, name: string): Placed | undefined {
  const found = entryText(entries, name);
  return found?.text === '' ? undefined : found;
}

function firstVariable(names: readonly string[], environment: Environment): Placed | undefined {
  for (const name of names) {
    const text = variable(environment, name);
    if (text !== undefined) {
      return { text, place: { variable: name } };
    }
  }
  return undefined;
}

const anyText = ({ text }: Placed): string => text;

/** Tells whether a text is "true", in any case; everything else is false and never an error. */
const bool = ({ text }: Placed): boolean => text.toLowerCase() === 'true';

/** Makes a type of whole numbers as Python reads them; any, if there are no bounds. */
export function wholeFrom(min = -Infinity, max = Infinity): (placed: Placed) => number {
  return (placed) => {
    const value = Number(wholeNumber(placed.text) ?? Number.NaN);
    if (value >= min && value <= max) {
      return value;
    }
    const range = [min === -Infinity ? '' : ` from ${min}`, max === Infinity ? '' : ` to ${max}`].join('');
    throw wrong(placed, `is a whole number${range}`);
  };
}

function oneOf<T extends string>(words: readonly T[], { anyCase = false } = {}): (placed: Placed) => T {
  return (placed) => {
    const text = anyCase ? placed.text.toLowerCase() : placed.text;
    const word = words.find((known) => known === text);
    if (word === undefined) {
      throw wrong(placed, `is ${words.map((known) => `"${known}"`).join(' or ')}`);
    }
    return word;
  };
}

function wrong(placed: Placed, expected: string): Error {
  return badConfig(`${locationLabel(placed.place)} ${expected}, not "${placed.text}"`, fileOf(placed.place));
}

function setting<T>(row: Setting<T>): Setting<T> {
  return row;
}

const checksumMode = oneOf(['when_supported', 'when_required'], { anyCase: true });

/** Every setting that is looked at, by what it says; the region and endpoints have files of their own. */
export const settings = {
  output: setting<string | undefined>({
    variables: ['AWS_DEFAULT_OUTPUT'],
    entry: 'output',
    type: anyText,
    absent: undefined,
  }),
  timestamps: setting<string | undefined>({
    variables: [],
    entry: 'cli_timestamp_format',
    type: anyText,
    absent: undefined,
  }),
  parameterValidation: setting({ variables: [], entry: 'parameter_validation', type: bool, absent: true }),
  fips: setting({ variables: ['AWS_USE_FIPS_ENDPOINT'], entry: 'use_fips_endpoint', type: bool, absent: false }),
  dualStack: setting({
    variables: ['AWS_USE_DUALSTACK_ENDPOINT'],
    entry: 'use_dualstack_endpoint',
    type: bool,
    absent: false,
  }),
  ignoreEndpoints: setting({
    variables: ['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'],
    entry: 'ignore_configured_endpoint_urls',
    type: bool,
    absent: false,
  }),
  attempts: setting({ variables: ['AWS_MAX_ATTEMPTS'], entry: 'max_attempts', type: wholeFrom(1), absent: 3 }),
  accountIdEndpoints: setting<'preferred' | 'disabled' | 'required'>({
    variables: ['AWS_ACCOUNT_ID_ENDPOINT_MODE'],
    entry: 'account_id_endpoint_mode',
    type: oneOf(['preferred', 'disabled', 'required'], { anyCase: true }),
    absent: 'preferred',
  }),
  retryMode: setting<'standard' | 'adaptive'>({
    variables: ['AWS_RETRY_MODE'],
    entry: 'retry_mode',
    type: oneOf(['standard', 'adaptive']),
    absent: 'standard',
  }),
  requestChecksums: setting<'when_supported' | 'when_required'>({
    variables: ['AWS_REQUEST_CHECKSUM_CALCULATION'],
    entry: 'request_checksum_calculation',
    type: checksumMode,
    absent: 'when_supported',
  }),
  responseChecksums: setting<'when_supported' | 'when_required'>({
    variables: ['AWS_RESPONSE_CHECKSUM_VALIDATION'],
    entry: 'response_checksum_validation',
    type: checksumMode,
    absent: 'when_supported',
  }),
  minCompression: setting({
    variables: ['AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES'],
    entry: 'request_min_compression_size_bytes',
    type: wholeFrom(1, 1_048_576),
    absent: 10_240,
  }),
  userAgentId: setting({ variables: ['AWS_SDK_UA_APP_ID'], entry: 'sdk_ua_app_id', type: anyText, absent: '' }),
  caBundle: setting<Placed | undefined>({
    variables: ['AWS_CA_BUNDLE'],
    entry: 'ca_bundle',
    lastVariables: ['REQUESTS_CA_BUNDLE'],
    type: (placed) => placed,
    absent: undefined,
  }),
  metadataTimeout: setting({
    variables: ['AWS_METADATA_SERVICE_TIMEOUT'],
    entry: 'metadata_service_timeout',
    type: wholeFrom(),
    absent: 1,
  }),
  metadataAttempts: setting({
    variables: ['AWS_METADATA_SERVICE_NUM_ATTEMPTS'],
    entry: 'metadata_service_num_attempts',
    type: wholeFrom(),
    absent: 1,
  }),
  metadataDisabled: setting({ variables: ['AWS_EC2_METADATA_DISABLED'], type: bool, absent: false }),
  metadataEndpoint: setting<string | undefined>({
    variables: ['AWS_EC2_METADATA_SERVICE_ENDPOINT'],
    entry: 'ec2_metadata_service_endpoint',
    type: anyText,
    absent: undefined,
  }),
  metadataMode: setting<'ipv4' | 'ipv6'>({
    variables: ['AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE'],
    entry: 'ec2_metadata_service_endpoint_mode',
    type: oneOf(['ipv4', 'ipv6'], { anyCase: true }),
    absent: 'ipv4',
  }),
  metadataV1Disabled: setting({
    variables: ['AWS_EC2_METADATA_V1_DISABLED'],
    entry: 'ec2_metadata_v1_disabled',
    type: bool,
    absent: false,
  }),
};

/** Settings with which a wrong value stops every command, in the order in which the AWS CLI finds them. */
const metadataChecks = [settings.metadataTimeout, settings.metadataAttempts, settings.metadataMode];
const clientChecks = [
  settings.attempts,
  settings.accountIdEndpoints,
  settings.retryMode,
  settings.requestChecksums,
  settings.responseChecksums,
  settings.minCompression,
];

/**
 * Insists on what no command can do without: the metadata settings are read even if nobody asks the metadata service.
 *
 * @throws FailureError `badConfig`
 */
export function checkMetadataSettings(sources: SettingSources): void {
  for (const setting of metadataChecks) {
    valueOf<unknown>(setting, sources);
  }
}

/**
 * Insists on settings with which the AWS CLI would make a client.
 *
 * @throws FailureError `badConfig`
 */
export function checkClientSettings(sources: SettingSources): void {
  for (const setting of clientChecks) {
    valueOf<unknown>(setting, sources);
  }
}
