/** Regions by partition (AWS general reference, "Service endpoints"). Only an offer: any region name can be typed. */
const partitions = {
  aws: [
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
    'af-south-1',
    'ap-east-1',
    'ap-east-2',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-south-2',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-central-1',
    'ca-west-1',
    'eu-central-1',
    'eu-central-2',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'il-central-1',
    'me-central-1',
    'me-south-1',
    'mx-central-1',
    'sa-east-1',
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
} as const;

/** Returns the regions of the partition that `region` is in; of the commercial one if that is not known. */
export function regionsLike(region: string | undefined): readonly string[] {
  if (region?.startsWith('cn-')) {
    return partitions['aws-cn'];
  }
  return region?.startsWith('us-gov-') ? partitions['aws-us-gov'] : partitions.aws;
}

/** Tells whether a text can be a region name, such as `eu-west-1` or `us-gov-east-1`. */
export function isRegionName(text: string): boolean {
  return /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/.test(text);
}

/** Regions that were there before March 2019: every account has them. */
const always: ReadonlySet<string> = new Set([
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
]);

/**
 * Tells whether an account has to enable a region before it can be used (AWS account management guide, "Enable or
 * disable AWS Regions"). If it has not, AWS calls good credentials invalid.
 */
export function isOptIn(region: string): boolean {
  return regionsLike(region) === partitions.aws && !always.has(region);
}
