import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CreateTokenCommand, SSOOIDCClient } from '@aws-sdk/nested-clients/sso-oidc';
import { readBoundedText } from '../../config/boundedFile';
import { type FailureCode, FailureError } from '../../../core/base/failure';
import { loginCommand } from '../../../core/presentation/requests/cliCommand';
import { type Environment, homeFolder } from '../../config/environment';
import { credentialFailure } from './credentialFailure';
import type { Fetching } from './fetching';
import type { SsoSource } from '../source';
import { writeTokenFile } from './tokenFile';
import { zonedTime } from '../zonedTime';

/** Returns the folder in which `aws sso login` leaves its tokens, whatever the AWS files are. */
export function ssoCacheFolder(environment: Environment): string {
  return join(homeFolder(environment), '.aws', 'sso', 'cache');
}

/** Returns the command that signs in. */
export function signInCommand({ session, profile }: SsoSource): string {
  return session === undefined
    ? loginCommand(['sso', 'login'], '--profile', profile)
    : loginCommand(['sso', 'login'], '--sso-session', session);
}

/** Content of a token file, as far as it is looked at. */
interface TokenFile {
  readonly accessToken?: unknown;
  readonly expiresAt?: unknown;
  readonly refreshToken?: unknown;
  readonly clientId?: unknown;
  readonly clientSecret?: unknown;
  readonly registrationExpiresAt?: unknown;
  readonly region?: unknown;
  readonly startUrl?: unknown;
}

/** Ms before its end from which on a token of a session is renewed. */
const renewal = 15 * 60_000;

/**
 * Returns the access token that a sign-in has left; one of a session is renewed if its file has all that is needed for
 * it, and the new one written back, as the AWS CLI does.
 *
 * @throws FailureError `ssoExpired` if there is none that is good
 */
export async function ssoToken(source: SsoSource, fetching: Fetching): Promise<string> {
  const { session, startUrl } = source;
  const name = createHash('sha1')
    .update(session ?? startUrl)
    .digest('hex');
  const file = join(ssoCacheFolder(fetching.environment), `${name}.json`);
  const token = await tokenIn(file);
  const { accessToken, expiresAt } = token ?? {};
  const end = typeof expiresAt === 'string' ? zonedTime(expiresAt) : undefined;
  if (token === undefined || typeof accessToken !== 'string' || accessToken === '' || end === undefined) {
    throw signedOut(source, token === undefined ? 'there is no sign-in' : `its file ${file} is incomplete`);
  }
  const left = end - fetching.now();
  let refusal: unknown;
  if (session !== undefined && left < renewal) {
    const renewed = await renew(token, source, file, fetching);
    if ('accessToken' in renewed) {
      return renewed.accessToken;
    }
    refusal = renewed.refusal;
  }
  if (left <= 0) {
    throw expired(source, refusal);
  }
  return accessToken;
}

async function tokenIn(file: string): Promise<TokenFile | undefined> {
  try {
    const token: unknown = JSON.parse(await readBoundedText(file));
    return typeof token === 'object' && token !== null ? token : {};
  } catch (thrown) {
    return thrown instanceof SyntaxError ? {} : undefined;
  }
}

/** A new token; or the error of OIDC, undefined if the sign-in was not made for being renewed. */
type Renewed = { readonly accessToken: string } | { readonly refusal: unknown };

async function renew(
  token: TokenFile,
  { region, startUrl }: SsoSource,
  file: string,
  fetching: Fetching,
): Promise<Renewed> {
  const { refreshToken, clientId, clientSecret, registrationExpiresAt } = token;
  const registered = typeof registrationExpiresAt === 'string' ? zonedTime(registrationExpiresAt) : undefined;
  if (
    typeof refreshToken !== 'string' ||
    typeof clientId !== 'string' ||
    typeof clientSecret !== 'string' ||
    registered === undefined ||
    registered <= fetching.now()
  ) {
    return { refusal: undefined };
  }
  const oidc = new SSOOIDCClient(await fetching.connect('sso_oidc', region));
  try {
    const command = new CreateTokenCommand({ grantType: 'refresh_token', clientId, clientSecret, refreshToken });
    const answer = await oidc.send(command, { abortSignal: fetching.signal });
    if (answer.accessToken === undefined) {
      return { refusal: new Error('SSO gave no new one') };
    }
    const expiresAt = new Date(fetching.now() + (answer.expiresIn ?? 0) * 1000);
    await writeTokenFile(file, {
      startUrl,
      region,
      accessToken: answer.accessToken,
      expiresAt: `${expiresAt.toISOString().slice(0, 19)}Z`,
      clientId,
      clientSecret,
      registrationExpiresAt,
      ...(answer.refreshToken === undefined ? {} : { refreshToken: answer.refreshToken }),
    });
    return { accessToken: answer.accessToken };
  } catch (thrown) {
    // Refused by OIDC: the old token does while it lasts. Whatever else went wrong is told.
    if ((thrown as { readonly $fault?: string }).$fault !== undefined) {
      return { refusal: thrown };
    }
    throw credentialFailure(thrown, 'SSO');
  } finally {
    oidc.destroy();
  }
}

/** Codes of an OIDC that may renew the token the next time. */
const passing: ReadonlySet<FailureCode> = new Set(['throttled', 'serviceError', 'timeout', 'malformedAnswer', 'proxy']);

function expired(source: SsoSource, refusal: unknown): FailureError {
  if (refusal === undefined) {
    return signedOut(source, 'it has expired');
  }
  const failure = credentialFailure(refusal, 'SSO');
  const { code, name = '', message } = failure.failure;
  const cause = [name, message].filter((part) => part !== '').join(': ');
  return passing.has(code) ? failure : signedOut(source, `it has expired and is not renewed (${cause})`);
}

function signedOut(source: SsoSource, reason: string): FailureError {
  const of = source.session === undefined ? source.startUrl : `the SSO session ${source.session}`;
  return new FailureError({
    code: 'ssoExpired',
    message: `No sign-in of ${of} is good: ${reason}`,
    profile: source.profile,
    command: signInCommand(source),
  });
}
