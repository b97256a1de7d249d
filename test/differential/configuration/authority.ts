import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';

/** A certificate authority of our own, that speaks for any host. */
export interface Authority {
  /** Path of its certificate, for `AWS_CA_BUNDLE`. */
  readonly file: string;
  /** A certificate for the host, and for all beside it: `ssm.us-east-2.amazonaws.com` → `*.us-east-2.amazonaws.com`. */
  contextFor(host: string): SecureContext;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/**
 * Makes one with the `openssl` command.
 * @param folder that is there; the files stay in it
 */
export function makeAuthority(folder: string): Authority {
  const openssl = (...words: readonly string[]): void => {
    execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
  };
  const days = ['-days', '2'];
  openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', ...days, '-subj', '/CN=Loopback');
  openssl('req', ...newKey, '-keyout', 'host.key', '-out', 'host.csr', '-subj', '/CN=localhost');
  const key = readFileSync(join(folder, 'host.key'));
  const contexts = new Map<string, SecureContext>();
  const signed = (name: string): SecureContext => {
    writeFileSync(join(folder, 'host.ext'), `subjectAltName=DNS:${name}\nbasicConstraints=CA:FALSE\n`);
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'host.ext'];
    openssl('x509', '-req', '-in', 'host.csr', ...by, '-out', 'host.pem', ...days);
    return createSecureContext({ key, cert: readFileSync(join(folder, 'host.pem')) });
  };
  return {
    file: join(folder, 'ca.pem'),
    contextFor: (host) => {
      const name = host.replace(/^[^.]+(?=\..*\.)/, '*');
      const context = contexts.get(name) ?? signed(name);
      contexts.set(name, context);
      return context;
    },
  };
}
