import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

const { lookup } = dns;

/** Stands in for `dns.lookup`: only this machine is found. Other names are noted, a line each, in `hosts` of the home folder. */
function lookupHere(name: string, ...rest: readonly unknown[]): void {
  if (/^(localhost|127\..*|::1)$/.test(name)) {
    Reflect.apply(lookup, dns, [name, ...rest]);
    return;
  }
  appendFileSync(join(process.env['HOME'] ?? '', 'hosts'), `${name}\n`);
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    code: 'ENOTFOUND',
    errno: -3008,
    syscall: 'getaddrinfo',
    hostname: name,
  });
  process.nextTick(rest.at(-1) as (error: Error) => void, error);
}

Object.assign(dns, { lookup: lookupHere });
