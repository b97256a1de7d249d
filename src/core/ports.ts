import type { Disposable } from './base/event';
import type { DescribeSessionsRequest } from './request/request';
import type { Identity } from './sessions/identity';
import type { CallerIdentity, Scope } from './sessions/scope';
import type { Session } from './sessions/session';

/** One answer of the service. */
export interface SessionPage {
  readonly sessions: readonly Session[];
  /** The token for the next page; undefined on the last one (the service's empty token counts as none). */
  readonly nextToken: string | undefined;
  /** Ms by which the service's clock is ahead of this machine's, to about a second; undefined if it did not say its time. */
  readonly ahead?: number | undefined;
}

/** One answer of the service, and whose it is: the identity that it was asked with. */
export interface SignedPage extends SessionPage {
  readonly identity: Identity;
}

/** The source of sessions. */
export interface SessionPages {
  /**
   * Returns one answer of AWS. Passing troubles of the connection and the service are tried again, throttles are not:
   * how fast to go on is the caller's to say.
   *
   * @throws FailureError when AWS refuses or throttles, cannot be reached or answers nonsense, and with code
   *   `cancelled`   when `signal` aborts
   */
  page(scope: Scope, request: DescribeSessionsRequest<string>, signal: AbortSignal): Promise<SignedPage>;
  /**
   * Yields one page for each answer of AWS, empty pages too, and asks for a page only when the consumer wants it.
   *
   * @throws FailureError when AWS refuses, cannot be reached, answers nonsense, or gives the same token twice
   *   (`sameToken`, after the page that brought it), and with code `cancelled` when `signal` aborts.
   */
  pages(scope: Scope, request: DescribeSessionsRequest<string>, signal: AbortSignal): AsyncIterable<SessionPage>;
  /**
   * Returns the identity that the next call would be made as. Credentials are fetched for it, as for the call itself;
   * AWS is not asked.
   *
   * @throws FailureError if there are no credentials, or no way to ask
   */
  identity(scope: Scope, signal: AbortSignal): Promise<Identity>;
}

/** The port that tells who we are in a scope. */
export interface Identities {
  /** Asks who the caller is in a scope. @throws FailureError */
  callerIn(scope: Scope, signal: AbortSignal): Promise<CallerIdentity>;
  /**
   * Returns the identity that the next call in a scope would be made as; undefined if credentials would have to be
   * fetched to know: nothing is run or asked.
   *
   * @throws FailureError for what the AWS CLI would refuse
   */
  knownIdentity(scope: Scope): Promise<Identity | undefined>;
}

/** A profile of the shared config and credentials files, read without resolving it: no program is run (P10). */
export interface Profile {
  readonly name: string;
  /** The profile's own `region`, if it has one. */
  readonly region: string | undefined;
}

/** The profiles of this machine, and the files in which they were looked for. */
export interface ProfileList {
  /** `default` first, then in the order of the files. */
  readonly profiles: readonly Profile[];
  /** The shared files; `problem` says why one of them cannot be used, with its path. None for made-up profiles. */
  readonly files: readonly { readonly path: string; readonly problem?: string }[];
}

/** The source of credentials, as far as it may be told. */
export type CredentialOrigin =
  | { readonly kind: 'environment' | 'container' | 'instance' | 'samples' }
  /** Keys in a section of a file; in a file without sections it is undefined. */
  | { readonly kind: 'file'; readonly file: string; readonly section: string | undefined }
  | { readonly kind: 'role'; readonly role: string; readonly source: CredentialOrigin }
  /** `namedBy`: the variable or entry that names the token's file. */
  | { readonly kind: 'webIdentity'; readonly role: string; readonly namedBy: string }
  /** `session`: the name of the `sso-session`; in the old form the start URL. */
  | { readonly kind: 'sso'; readonly session: string; readonly role: string }
  | { readonly kind: 'login'; readonly session: string }
  /** `program` without its arguments, which may hold secrets. */
  | { readonly kind: 'process'; readonly profile: string; readonly program: string };

/** A service that is asked on the way to sessions, as the AWS CLI's configuration names it. */
export type EndpointService = 'ssm' | 'sts' | 'sso' | 'sso_oidc' | 'signin';

/** An endpoint that is configured in place of AWS's own. */
export interface ConfiguredEndpoint {
  readonly services: readonly EndpointService[];
  /** The URL without user and password. */
  readonly url: string;
  /** The variable or the entry that names it, with file and line; undefined for {@link AwsOptions.endpointUrl}. */
  readonly place: string | undefined;
}

/** The AWS configuration that this machine offers. */
export interface Profiles {
  /** Returns all profiles of the files that can be used. */
  list(): Promise<ProfileList>;
  /**
   * Returns the scope that the AWS CLI would use: `AWS_PROFILE`, `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's
   * region. With `profile` given, the scope that `--profile` would give.
   *
   * @throws FailureError with code `noRegion`, `badRegion`, `profileNotFound`, or `badConfig` for settings of the SDK
   *   that the CLI would not take
   */
  resolve(profile?: string): Promise<Scope>;
  /**
   * Returns where the credentials of a profile come from (undefined: as the environment says), as far as files and
   * variables tell: nothing is run or asked.
   *
   * @throws FailureError for what the AWS CLI would refuse; `noCredentials` if nothing gives any
   */
  credentialSource(profile?: string): Promise<CredentialOrigin>;
  /**
   * Returns the endpoints that requests of a profile go to if they are not AWS's own, also those that are refused;
   * nobody is asked.
   *
   * @throws FailureError for what the AWS CLI would refuse
   */
  endpoints(profile?: string): Promise<readonly ConfiguredEndpoint[]>;
}

/**
 * The settings by which the AWS CLI prints, as they are written in the environment and in the shared files: nobody has
 * checked them.
 */
export interface CliSettings {
  /** `AWS_DEFAULT_OUTPUT`, or `output` of the profile. */
  readonly output: string | undefined;
  /** `cli_timestamp_format` of the profile. */
  readonly timestamps: string | undefined;
  /** False if `parameter_validation` lets AWS judge lengths, types and missing members. */
  readonly parameterValidation: boolean;
}

/** The source of the AWS CLI's settings. */
export interface Settings {
  /**
   * Returns the settings with `--profile`, or with `AWS_PROFILE` if none is given; those of a profile that is not there
   * are undefined.
   *
   * @throws FailureError if a file cannot be read; `badConfig` if the CLI could not make sense of it
   */
  read(profile?: string): Promise<CliSettings>;
}

/** The files of this machine that credentials come from. */
export interface CredentialFiles {
  /**
   * Returns a text that differs from one time to the next when one of them has changed, come or gone: the shared files,
   * tokens of SSO and `aws login`, web identity tokens. Runs nothing, asks nobody, never throws.
   */
  fingerprint(): Promise<string>;
}

/** Credentials that were fetched. */
export interface FetchedCredentials {
  /**
   * Lets the next call fetch those again that may be somebody else's by now though nothing is written otherwise: what a
   * program, a container, a machine or `aws login` gives. The AWS CLI asks these each time, too.
   */
  renew(): Promise<void>;
}

/** AWS: the ports that make it up, each with the calls of one subject. */
export interface Aws extends Disposable {
  readonly sessions: SessionPages;
  readonly identities: Identities;
  readonly profiles: Profiles;
  readonly settings: Settings;
  readonly credentialFiles: CredentialFiles;
  readonly credentials: FetchedCredentials;
}

/** The way AWS is to be spoken to, beyond what the environment and the shared AWS files say. */
export interface AwsOptions {
  /** URL of the Systems Manager endpoint; outranks every configured one. */
  readonly endpointUrl?: string | undefined;
  /** Paths of the shared files, in place of those that the environment names. */
  readonly configFile?: string | undefined;
  readonly credentialsFile?: string | undefined;
  /** Seconds that connecting may take, 0 for ever; 60 if it is not given, as the CLI has it. */
  readonly connectTimeout?: number | undefined;
  /**
   * Seconds until an answer begins, and between two parts of it; a whole one may take three times as long. 0 for ever;
   * 60 if it is not given, as the CLI has it.
   */
  readonly readTimeout?: number | undefined;
  /** The region, which outranks that of the environment and of every profile in {@link Profiles.resolve}. */
  readonly region?: string | undefined;
  /** The number of times a call is tried; the SDK's `AWS_MAX_ATTEMPTS`, `max_attempts` or 3 if it is not given. */
  readonly maxAttempts?: number | undefined;
  /** False if every certificate is believed; outranks `caBundle`. */
  readonly verifySsl?: boolean | undefined;
  /** Path of a file of certificates to believe besides those of Node; outranks `AWS_CA_BUNDLE` and `ca_bundle`. */
  readonly caBundle?: string | undefined;
  /** The working folder of credential programs; the process's own if it is not given. */
  readonly programFolder?: string | undefined;
  /** False if no credentials are looked for and requests are sent unsigned. */
  readonly signRequest?: boolean | undefined;
  /** Asks for the code of an MFA device that a profile (undefined: the default chain) names; undefined if none is given. */
  readonly askMfaCode?: ((serial: string, profile: string | undefined) => Promise<string | undefined>) | undefined;
}

/** Time and timers, so that core owns neither. */
export interface Clock {
  /** Returns the present time, in epoch milliseconds. */
  now(): number;
  /** Runs `task` once after `delay` milliseconds, unless disposed before. */
  after(delay: number, task: () => void): Disposable;
}
