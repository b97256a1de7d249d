import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate authority of our own, what it has signed, and a key of the older form. All texts are PEM. */
export interface Authority {
  /** Path of its certificate. */
  readonly file: string;
  readonly certificate: string;
  /** Of a server that is called `localhost`, signed by the authority. */
  readonly server: { readonly cert: string; readonly key: string };
  /** An EC P-256 key as `EC PRIVATE KEY`. */
  readonly ecKey: string;
  /** Takes away its files. */
  remove(): void;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Makes one with the openssl command, which Node cannot do; undefined where there is none, which in CI is an error. */
export function makeAuthority(): Authority | undefined {
  if (!hasOpenssl()) {
    const missing = 'The openssl command was not found, so the cases that need certificates or keys are skipped.';
    if (process.env['CI']) {
      throw new Error(missing);
    }
    console.warn(missing);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ssm-authority-'));
  const openssl = (...words: readonly string[]): Buffer =>
    execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

  writeFileSync(join(folder, 'ext'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n');
  openssl(
    ...['req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj', '/CN=Corp Root'],
    ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
  );
  openssl('req', ...newKey, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost');
  openssl('ec', '-in', 'server.key', '-out', 'ec.key');
  openssl(
    ...['x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
    ...['-out', 'server.pem', '-days', '30', '-extfile', 'ext'],
  );
  return {
    file: join(folder, 'ca.pem'),
    certificate: text('ca.pem'),
    server: { cert: text('server.pem'), key: text('server.key') },
    ecKey: text('ec.key'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
