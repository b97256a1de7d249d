import { FailureError } from '../../core/base/failure';
import { fileOf, type Placed, locationLabel } from './location';
import type { Setting } from './settings';

/** The region's name: letters, digits and hyphens, at most 63, no hyphen at the ends, not digits only. */
const regionName = /^(?![0-9]+$)(?!-)[a-zA-Z0-9-]{1,63}(?<!-)$/;

/** The region of the environment (CLI v2: `AWS_REGION` first) or the profile. */
export const regionSetting: Setting<string | undefined> = {
  variables: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
  entry: 'region',
  type: checkedRegion,
  absent: undefined,
};

/** Checks a region. @throws FailureError `badRegion` for what can be no part of a host name */
function checkedRegion({ text, place }: Placed): string {
  if (regionName.test(text)) {
    return text;
  }
  const file = fileOf(place);
  const message = `Provided region_name '${text}' doesn't match a supported format: ${locationLabel(place)}`;
  throw new FailureError({ code: 'badRegion', message, ...(file === undefined ? {} : { file }) });
}

/**
 * Returns the region that requests are signed for, and whether its name asks for FIPS: `fips-x` and `x-fips` are names
 * of x.
 */
export function realRegion(region: string): { readonly region: string; readonly fips: boolean } {
  const name = region.replace(/^fips-|-fips$/, '');
  return { region: name, fips: name !== region };
}
