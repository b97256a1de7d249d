import type { Draft, Entry } from './draft';

const services = ['ssm', 'ssm', 'sts', 'sso', 'sso_oidc'] as const;

/** Says where requests go, in one of the ways that came with 2.13, or in several. */
export function endpoints(draft: Draft, profile: string): void {
  const { random, env } = draft;
  let count = 0;
  const url = (): string => {
    count += 1;
    return random.chance(0.9)
      ? `http://127.0.0.1:{PORT}/at-${count}${random.chance(0.1) ? '/' : ''}`
      : random.of(['', 'foo', '127.0.0.1:{PORT}', 'http://127.0.0.1:{PORT}', '"http://127.0.0.1:{PORT}"', ' ']);
  };
  const ways = [
    () => {
      env['AWS_ENDPOINT_URL'] = url();
    },
    () => {
      env[`AWS_ENDPOINT_URL_${random.of(services).toUpperCase()}`] = url();
    },
    () => {
      env[`AWS_ENDPOINT_URL_${random.of(services).toUpperCase()}`] = url();
    },
    () => draft.put(profile, [['endpoint_url', url()]]),
    () => section(draft, profile, url),
    () => section(draft, profile, url),
    () => {
      env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] = random.of(['true', 'TRUE', 'false', '1', 'yes', '']);
    },
    () => draft.put(profile, [['ignore_configured_endpoint_urls', random.of(['true', 'True', 'false', '1', ''])]]),
    () => draft.words.push(['--endpoint-url', url()]),
    () => draft.put(profile, [['use_fips_endpoint', random.of(['true', 'false'])]]),
    () => draft.put(profile, [['use_dualstack_endpoint', random.of(['true', 'false'])]]),
  ];
  for (let left = random.of([1, 1, 2, 2, 3, 4]); left > 0; left -= 1) {
    random.of(ways)();
  }
}

/** A `[services …]` and the profile's entry that names it, as a rule. */
function section(draft: Draft, profile: string, url: () => string): void {
  const { random } = draft;
  const name = random.of(['lab', 'lab', 'my lab', 'é', '__proto__']);
  draft.put(profile, [['services', random.chance(0.93) ? name : random.of(['Lab', '', 'none'])]]);
  const entries = draft.section(`services ${name.includes(' ') ? `'${name}'` : name}`);
  for (let left = random.of([0, 1, 1, 2, 3]); left > 0; left -= 1) {
    const service = random.chance(0.9)
      ? random.of(services)
      : random.of(['SSM', 'Sts', 's3', 'endpoint_url', 'dynamodb']);
    const block = random.chance(0.9)
      ? `\nendpoint_url = ${url()}`
      : random.of(['', url(), `\nENDPOINT_URL = ${url()}`, `\nendpoint_url=${url()}\nx = y`, '\nx = y']);
    if (!entries.some(([other]) => other.toLowerCase() === service.toLowerCase())) {
      entries.push([service, block] satisfies Entry);
    }
  }
}
