import type { Draft } from './draft';

const regions = ['us-east-2', 'us-east-2', 'us-west-1', 'eu-west-1', 'us-gov-west-1', 'cn-north-1', 'xx-nowhere-1'];
const oddRegions = [
  '',
  'us east',
  'fips-us-east-2',
  'us-east-2-fips',
  '-x',
  'x-',
  '1234',
  'US-EAST-2',
  'é',
  'a.b',
  ' us-east-2',
  'aws-global',
  'x'.repeat(64),
];
const truths = ['true', 'True', 'TRUE', 'false', 'False', '1', '0', 'yes', 'on', '', ' true', 'x'];
const numbers = ['1', '2', ' 2 ', '+3', '1_0', '٣', '1.5', 'x', '', '0', '-1', '010', '1e1', '２'];

/** A setting: its variable, its entry, and what may stand there. */
interface Setting {
  readonly variable?: string;
  readonly entry?: string;
  readonly values: readonly string[];
}

const settings: readonly Setting[] = [
  { variable: 'AWS_USE_FIPS_ENDPOINT', entry: 'use_fips_endpoint', values: truths },
  { variable: 'AWS_USE_FIPS_ENDPOINT', entry: 'use_fips_endpoint', values: ['true', 'True'] },
  { variable: 'AWS_USE_DUALSTACK_ENDPOINT', entry: 'use_dualstack_endpoint', values: truths },
  { variable: 'AWS_USE_DUALSTACK_ENDPOINT', entry: 'use_dualstack_endpoint', values: ['true'] },
  { variable: 'AWS_RETRY_MODE', entry: 'retry_mode', values: ['standard', 'adaptive', 'legacy', 'Standard', '', 'x'] },
  { variable: 'AWS_MAX_ATTEMPTS', entry: 'max_attempts', values: numbers },
  {
    variable: 'AWS_DEFAULT_OUTPUT',
    entry: 'output',
    values: ['json', 'text', 'table', 'yaml', 'yaml-stream', 'JSON', '', 'x', ' json'],
  },
  { entry: 'cli_timestamp_format', values: ['iso8601', 'wire', 'ISO8601', '', 'x'] },
  { entry: 'parameter_validation', values: truths },
  { variable: 'AWS_STS_REGIONAL_ENDPOINTS', entry: 'sts_regional_endpoints', values: ['legacy', 'regional', 'x', ''] },
  { variable: 'AWS_DEFAULTS_MODE', entry: 'defaults_mode', values: ['standard', 'auto', 'x', ''] },
  { entry: 'tcp_keepalive', values: truths },
  { entry: 'cli_pager', values: ['', 'less'] },
  { variable: 'AWS_METADATA_SERVICE_TIMEOUT', entry: 'metadata_service_timeout', values: ['1', '2', '', 'x', '1.5'] },
  {
    variable: 'AWS_METADATA_SERVICE_NUM_ATTEMPTS',
    entry: 'metadata_service_num_attempts',
    values: ['1', '2', '', 'x', ' 1'],
  },
  {
    variable: 'AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE',
    entry: 'ec2_metadata_service_endpoint_mode',
    values: ['ipv4', 'IPv6', '', 'x'],
  },
];

/** Says the region in one of the ways there are, or in several. */
export function region(draft: Draft, profile: string, odd: number): void {
  const { random } = draft;
  const one = (): string => random.of(random.chance(odd) ? oddRegions : regions);
  if (random.chance(0.9)) {
    draft.put(profile, [['region', one()]]);
  }
  if (random.chance(0.15)) {
    draft.env['AWS_REGION'] = one();
  }
  if (random.chance(0.2)) {
    draft.env['AWS_DEFAULT_REGION'] = one();
  }
  if (random.chance(0.1)) {
    draft.words.push(['--region', one()]);
  }
}

/** Sets something in the profile, the environment, or both. */
export function setting(draft: Draft, profile: string): void {
  const { random } = draft;
  const { variable, entry, values } = random.of(settings);
  if (variable === 'AWS_MAX_ATTEMPTS') {
    draft.env[variable] = undefined;
  }
  if (entry !== undefined && (variable === undefined || random.chance(0.6))) {
    draft.put(profile, [[entry, random.of(values)]]);
  }
  if (variable !== undefined && random.chance(0.5)) {
    draft.env[variable] = random.of(values);
  }
}
