import { type Setting, settings } from '../../../src/aws/config/settings';

/** A setting, where it may come from, and how it is read. */
export interface SettingRow {
  readonly setting: Setting<unknown>;
  readonly variable?: string;
  readonly entry?: string;
  readonly absent: unknown;
  /** Texts and what they are read as; the second one differs from the first. */
  readonly good: readonly [readonly [string, unknown], readonly [string, unknown], ...(readonly [string, unknown])[]];
  readonly bad?: readonly string[];
  /** What is told of a bad one. */
  readonly allowed?: string;
}

const bools: SettingRow['good'] = [
  ['true', true],
  ['false', false],
  ['True', true],
  ['TRUE', true],
  ['1', false],
  ['yes', false],
  ['on', false],
  ['TrUe ', false],
];
const numbers = (min: number): SettingRow['good'] => [
  ['5', 5],
  ['7', 7],
  [' 2 ', 2],
  ['+3', 3],
  ['1_0', 10],
  ['٣', 3],
  ['007', 7],
  [`${min}`, min],
];
const noNumbers = ['1.5', 'x', '1e3', '0x10', '1__0', '_1', '- 1'];
const checksums: Pick<SettingRow, 'absent' | 'good' | 'bad' | 'allowed'> = {
  absent: 'when_supported',
  good: [
    ['when_supported', 'when_supported'],
    ['when_required', 'when_required'],
    ['WHEN_required', 'when_required'],
  ],
  bad: ['never'],
  allowed: 'is "when_supported" or "when_required"',
};
const texts: SettingRow['good'] = [
  ['a', 'a'],
  ['b c', 'b c'],
];

/** Every setting. */
export const settingRows: Readonly<Record<keyof typeof settings, SettingRow>> = {
  output: {
    setting: settings.output,
    variable: 'AWS_DEFAULT_OUTPUT',
    entry: 'output',
    absent: undefined,
    good: [...texts, ['nonsense', 'nonsense']],
  },
  timestamps: { setting: settings.timestamps, entry: 'cli_timestamp_format', absent: undefined, good: texts },
  parameterValidation: {
    setting: settings.parameterValidation,
    entry: 'parameter_validation',
    absent: true,
    good: bools,
  },
  fips: {
    setting: settings.fips,
    variable: 'AWS_USE_FIPS_ENDPOINT',
    entry: 'use_fips_endpoint',
    absent: false,
    good: bools,
  },
  dualStack: {
    setting: settings.dualStack,
    variable: 'AWS_USE_DUALSTACK_ENDPOINT',
    entry: 'use_dualstack_endpoint',
    absent: false,
    good: bools,
  },
  ignoreEndpoints: {
    setting: settings.ignoreEndpoints,
    variable: 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
    entry: 'ignore_configured_endpoint_urls',
    absent: false,
    good: bools,
  },
  attempts: {
    setting: settings.attempts,
    variable: 'AWS_MAX_ATTEMPTS',
    entry: 'max_attempts',
    absent: 3,
    good: numbers(1),
    bad: [...noNumbers, '0', '-1'],
    allowed: 'is a whole number from 1,',
  },
  accountIdEndpoints: {
    setting: settings.accountIdEndpoints,
    variable: 'AWS_ACCOUNT_ID_ENDPOINT_MODE',
    entry: 'account_id_endpoint_mode',
    absent: 'preferred',
    good: [
      ['preferred', 'preferred'],
      ['disabled', 'disabled'],
      ['Required', 'required'],
    ],
    bad: ['off', 'true'],
    allowed: 'is "preferred" or "disabled" or "required"',
  },
  retryMode: {
    setting: settings.retryMode,
    variable: 'AWS_RETRY_MODE',
    entry: 'retry_mode',
    absent: 'standard',
    good: [
      ['standard', 'standard'],
      ['adaptive', 'adaptive'],
    ],
    bad: ['legacy', 'Standard', 'constructor'],
    allowed: 'is "standard" or "adaptive"',
  },
  requestChecksums: {
    ...checksums,
    setting: settings.requestChecksums,
    variable: 'AWS_REQUEST_CHECKSUM_CALCULATION',
    entry: 'request_checksum_calculation',
  },
  responseChecksums: {
    ...checksums,
    setting: settings.responseChecksums,
    variable: 'AWS_RESPONSE_CHECKSUM_VALIDATION',
    entry: 'response_checksum_validation',
  },
  minCompression: {
    setting: settings.minCompression,
    variable: 'AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES',
    entry: 'request_min_compression_size_bytes',
    absent: 10_240,
    good: [...numbers(1), ['1048576', 1_048_576]],
    bad: [...noNumbers, '0', '1048577'],
    allowed: 'is a whole number from 1 to 1048576,',
  },
  userAgentId: {
    setting: settings.userAgentId,
    variable: 'AWS_SDK_UA_APP_ID',
    entry: 'sdk_ua_app_id',
    absent: '',
    good: texts,
  },
  caBundle: {
    setting: { ...settings.caBundle, type: ({ text }) => text },
    variable: 'AWS_CA_BUNDLE',
    entry: 'ca_bundle',
    absent: undefined,
    good: texts,
  },
  metadataTimeout: {
    setting: settings.metadataTimeout,
    variable: 'AWS_METADATA_SERVICE_TIMEOUT',
    entry: 'metadata_service_timeout',
    absent: 1,
    good: numbers(-3),
    bad: noNumbers,
    allowed: 'is a whole number,',
  },
  metadataAttempts: {
    setting: settings.metadataAttempts,
    variable: 'AWS_METADATA_SERVICE_NUM_ATTEMPTS',
    entry: 'metadata_service_num_attempts',
    absent: 1,
    good: numbers(0),
    bad: noNumbers,
    allowed: 'is a whole number,',
  },
  metadataDisabled: {
    setting: settings.metadataDisabled,
    variable: 'AWS_EC2_METADATA_DISABLED',
    absent: false,
    good: bools,
  },
  metadataEndpoint: {
    setting: settings.metadataEndpoint,
    variable: 'AWS_EC2_METADATA_SERVICE_ENDPOINT',
    entry: 'ec2_metadata_service_endpoint',
    absent: undefined,
    good: texts,
  },
  metadataMode: {
    setting: settings.metadataMode,
    variable: 'AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE',
    entry: 'ec2_metadata_service_endpoint_mode',
    absent: 'ipv4',
    good: [
      ['ipv4', 'ipv4'],
      ['ipv6', 'ipv6'],
      ['IPv6', 'ipv6'],
    ],
    bad: ['6'],
    allowed: 'is "ipv4" or "ipv6"',
  },
  metadataV1Disabled: {
    setting: settings.metadataV1Disabled,
    variable: 'AWS_EC2_METADATA_V1_DISABLED',
    entry: 'ec2_metadata_v1_disabled',
    absent: false,
    good: bools,
  },
};
