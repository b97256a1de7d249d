import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import { FailureError } from '../../core/base/failure';
import { readBoundedText } from './boundedFile';
import type { Environment } from './environment';
import { expandHome } from './paths';
import { fileOf, type Placed, locationLabel } from './location';

/** PEM blocks of certificates, in the three spellings that OpenSSL reads. */
const certificateBlock =
  /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/**
 * Returns the certificates to believe: those of a bundle besides the ones that Node believes anyway (its own list and
 * `NODE_EXTRA_CA_CERTS`). The path may begin with `~`; variables in it are not expanded, as in the AWS CLI.
 *
 * @throws FailureError `tls` with the reason and the path
 */
export async function trustedCertificates(bundle: Placed, environment: Environment): Promise<readonly string[]> {
  const path = expandHome(bundle.text, environment);
  const text = await readBoundedText(path).catch((thrown: unknown) => {
    throw unusable(bundle, path, reasonOf(thrown));
  });
  const blocks = [...text.matchAll(certificateBlock)];
  if (blocks.length === 0) {
    throw unusable(bundle, path, 'there is no certificate in it');
  }
  for (const [block, kind] of blocks) {
    // Node reads the plain spelling only; OpenSSL, which gets the text in the end, all of them.
    if (kind === undefined && !isCertificate(block)) {
      throw unusable(bundle, path, 'a certificate in it is broken');
    }
  }
  return [...(await believedAnyway(environment)), text];
}

async function believedAnyway(environment: Environment): Promise<readonly string[]> {
  const { getCACertificates, rootCertificates } = tls as typeof tls & {
    // From Node 22.15 on.
    readonly getCACertificates?: (type: 'default') => readonly string[];
  };
  if (getCACertificates !== undefined) {
    return getCACertificates('default');
  }
  const extra = environment['NODE_EXTRA_CA_CERTS'] ?? '';
  // Node itself warns of a file that it cannot read, and goes on.
  return [...rootCertificates, ...(extra === '' ? [] : [await readBoundedText(extra).catch(() => '')])];
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function reasonOf(thrown: unknown): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string | undefined>> = {
    ENOENT: 'it is not there',
    ENOTDIR: 'it is not there',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
  };
  return reasons[code ?? ''] ?? message;
}

function unusable(bundle: Placed, path: string, reason: string): FailureError {
  return new FailureError({
    code: 'tls',
    name: 'CaBundle',
    message: `The CA bundle ${path} of ${locationLabel(bundle.place)} cannot be used: ${reason}`,
    file: fileOf(bundle.place) ?? path,
  });
}
