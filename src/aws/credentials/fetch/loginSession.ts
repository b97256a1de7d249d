import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CreateOAuth2TokenCommand, SigninClient } from '@aws-sdk/nested-clients/signin';
import { readBoundedText } from '../../config/boundedFile';
import { type FailureCode, FailureError } from '../../../core/base/failure';
import { own } from '../../../core/base/own';
import { loginCommand } from '../../../core/presentation/requests/cliCommand';
import { type Environment, homeFolder, variable } from '../../config/environment';
import { expandPath } from '../../config/paths';
import { keysOf } from '../provider';
import type { LoginSource } from '../source';
import { zonedTime } from '../zonedTime';
import { credentialFailure } from './credentialFailure';
import type { Fetching } from './fetching';
import { addProof } from './proofOfPossession';
import type { Credentials } from './refreshing';
import { writeTokenFile } from './tokenFile';

/** Returns the folder in which `aws login` leaves its tokens. */
export function loginCacheFolder(environment: Environment): string {
  const named = variable(environment, 'AWS_LOGIN_CACHE_DIRECTORY');
  return named === undefined ? join(homeFolder(environment), '.aws', 'login', 'cache') : expandPath(named, environment);
}

/** Content of the file of a session, as far as it is looked at; all else is kept when it is written. */
interface LoginToken {
  readonly accessToken: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken: string;
    readonly expiresAt: string;
  };
  readonly refreshToken: string;
  readonly clientId: string;
  /** A private key in PEM. */
  readonly dpopKey: string;
}

/** Ms that the credentials in the file must have left to be used as they are. */
const leastLeft = 5 * 60_000;

/**
 * Returns the credentials that `aws login` has left; those that end within five minutes are renewed, and the new ones
 * written back, as the AWS CLI does.
 *
 * @throws FailureError `loginExpired`, or `accessDenied` if the user may not renew them
 */
export async function loginCredentials(source: LoginSource, fetching: Fetching): Promise<Credentials> {
  const name = createHash('sha256').update(source.session).digest('hex');
  const file = join(loginCacheFolder(fetching.environment), `${name}.json`);
  const token = await tokenIn(file, source);
  const end = zonedTime(token.accessToken.expiresAt);
  if (end === undefined) {
    throw loginFailure(source, `its file ${file} has no date of expiry`);
  }
  return end - fetching.now() > leastLeft ? credentialsIn(token, end) : renewed(token, file, source, fetching);
}

async function tokenIn(file: string, source: LoginSource): Promise<LoginToken> {
  const text = await readBoundedText(file).catch(() => undefined);
  if (text === undefined) {
    throw loginFailure(source, 'nobody has signed in');
  }
  const token = parsed(text);
  if (!isLoginToken(token)) {
    throw loginFailure(source, `its file ${file} is incomplete`);
  }
  return token;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLoginToken(token: unknown): token is LoginToken {
  const { accessToken, refreshToken, clientId, dpopKey } = members(token);
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = members(accessToken);
  const texts = [refreshToken, clientId, dpopKey, accessKeyId, secretAccessKey, sessionToken, expiresAt];
  return texts.every((text) => typeof text === 'string' && text !== '');
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function credentialsIn({ accessToken }: LoginToken, end: number): Credentials {
  const { accessKeyId, secretAccessKey, sessionToken } = accessToken;
  return { ...keysOf(accessKeyId, secretAccessKey, sessionToken), expiration: new Date(end) };
}

async function renewed(token: LoginToken, file: string, source: LoginSource, fetching: Fetching): Promise<Credentials> {
  const { clientId, refreshToken, dpopKey } = token;
  const signin = new SigninClient({
    ...(await fetching.connect('signin')),
    credentials: { accessKeyId: '', secretAccessKey: '' },
  });
  const command = new CreateOAuth2TokenCommand({
    tokenInput: { clientId, refreshToken, grantType: 'refresh_token' },
  });
  addProof(command, dpopKey, fetching.now);
  try {
    const { tokenOutput } = await signin.send(command, { abortSignal: fetching.signal });
    const { accessKeyId, secretAccessKey, sessionToken } = tokenOutput?.accessToken ?? {};
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined) {
      throw loginFailure(source, 'the sign-in service gave no credentials');
    }
    const end = fetching.now() + (tokenOutput?.expiresIn ?? 900) * 1000;
    const fresh: LoginToken = {
      ...token,
      accessToken: {
        ...token.accessToken,
        accessKeyId,
        secretAccessKey,
        sessionToken,
        expiresAt: `${new Date(end).toISOString().slice(0, 19)}Z`,
      },
      refreshToken: tokenOutput?.refreshToken ?? refreshToken,
    };
    await writeTokenFile(file, fresh);
    return credentialsIn(fresh, end);
  } catch (thrown) {
    throw refusal(thrown, source) ?? credentialFailure(thrown, 'sign-in');
  } finally {
    signin.destroy();
  }
}

/** Meanings of the one error of the sign-in service, `AccessDeniedException`. */
const reasons: Readonly<Record<string, readonly [FailureCode, string] | undefined>> = {
  TOKEN_EXPIRED: ['loginExpired', 'it has expired'],
  USER_CREDENTIALS_CHANGED: ['loginExpired', 'the password has changed'],
  INSUFFICIENT_PERMISSIONS: ['accessDenied', 'the action signin:CreateOAuth2Token is not allowed'],
};

function refusal(thrown: unknown, source: LoginSource): FailureError | undefined {
  const { name, error, message } = thrown as {
    readonly name?: string;
    readonly error?: string;
    readonly message?: string;
  };
  if (name !== 'AccessDeniedException') {
    return undefined;
  }
  const [code, reason] = own(reasons, error ?? '') ?? [
    'loginExpired',
    message ?? 'the sign-in service refused to renew it',
  ];
  return loginFailure(source, reason, code);
}

function loginFailure(
  { session, profile }: LoginSource,
  reason: string,
  code: FailureCode = 'loginExpired',
): FailureError {
  return new FailureError({
    code,
    message: `The sign-in of ${session} is not good: ${reason}`,
    profile,
    command: loginCommand(['login'], '--profile', profile === 'default' ? undefined : profile),
  });
}
