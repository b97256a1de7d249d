/** The variables of a process. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes the choice of a proxy for a URL as the AWS CLI does, which leaves it to Python: `https_proxy` or `http_proxy`
 * by the URL's scheme, the lower-case name first (an empty one removes the other), unless `no_proxy` has the host.
 * Requests to this machine go through none: signed requests do not leave it unencrypted.
 */
export function proxyChooser(environment: Environment): (url: string) => string | undefined {
  return (url) => {
    const { protocol, host, hostname } = new URL(url);
    const scheme = protocol.slice(0, -1);
    // In a CGI program HTTP_PROXY is the header "Proxy" of a stranger.
    const upper =
      scheme === 'http' && environment['REQUEST_METHOD'] !== undefined ? undefined : `${scheme}_proxy`.toUpperCase();
    const proxy = environment[`${scheme}_proxy`] ?? (upper === undefined ? undefined : environment[upper]) ?? '';
    if (
      proxy === '' ||
      scheme !== 'https' ||
      isBypassed(host, hostname, environment['no_proxy'] ?? environment['NO_PROXY'] ?? '')
    ) {
      return undefined;
    }
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  };
}

/** Tells whether the list has the host: by its name, with its port, or by a domain that it is in; `*` alone has all. */
function isBypassed(host: string, hostname: string, list: string): boolean {
  if (list === '*') {
    return true;
  }
  return list
    .split(',')
    .map((name) => name.trim().replace(/^\.+/, '').toLowerCase())
    .filter((name) => name !== '')
    .some((name) => [host, hostname].some((one) => one === name || one.endsWith(`.${name}`)));
}
