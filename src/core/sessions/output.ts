import type { Session } from './session';

/** The place at which a session's output is said to lie. Other people's text. */
export interface OutputLocation {
  readonly member: string;
  readonly url: string;
}

/** Returns the URLs that a session came with: `S3OutputUrl`, `CloudWatchOutputUrl`, and those of the future. */
export function outputLocations({ OutputUrl }: Session): readonly OutputLocation[] {
  return Object.entries(OutputUrl ?? {}).flatMap(([member, url]) =>
    typeof url === 'string' && url !== '' ? [{ member, url }] : [],
  );
}

/**
 * Tells whether a URL is one of AWS's console and may be opened: https, no user, no port, a host below
 * `console.aws.amazon.com` or that of another partition, nothing that is not plain ASCII (P11).
 */
export function isConsoleUrl(url: string): boolean {
  return /^https:\/\/(?:[a-z0-9-]+\.)*console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)(?:[/?#][!-~]*)?$/i.test(
    url,
  );
}
