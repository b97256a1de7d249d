/** An access key with its secret and, for temporary keys, their session token. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * The place from which credentials would be taken, with all that is needed to fetch them. A value: nothing has been
 * asked or run.
 */
export type CredentialSource =
  | EnvironmentSource
  | FileSource
  | RoleSource
  | WebIdentitySource
  | SsoSource
  | LoginSource
  | ProcessSource
  | ContainerSource
  | InstanceSource;

/** Keys in variables. */
export interface EnvironmentSource {
  readonly kind: 'environment';
  readonly keys: Keys;
  /** Epoch ms, if the environment says so. */
  readonly expires?: number;
}

/** Keys in a file: a shared one, `.boto`, or the one that `AWS_CREDENTIAL_FILE` names. */
export interface FileSource {
  readonly kind: 'file';
  readonly file: string;
  /** The section; undefined in a file without any. */
  readonly section: string | undefined;
  readonly keys: Keys;
}

/** A role that is assumed with the credentials of another source. */
export interface RoleSource {
  readonly kind: 'role';
  readonly profile: string;
  readonly roleArn: string;
  readonly source: CredentialSource;
  readonly sessionName?: string;
  readonly externalId?: string;
  readonly mfaSerial?: string;
  /** The duration in seconds. */
  readonly duration?: number;
}

/** A role that is assumed with a token in a file. */
export interface WebIdentitySource {
  readonly kind: 'webIdentity';
  readonly roleArn: string;
  readonly tokenFile: string;
  readonly sessionName?: string;
  /** The variable or entry that names the file. */
  readonly namedBy: string;
}

/** A role of IAM Identity Center, for a token that `aws sso login` has left. */
export interface SsoSource {
  readonly kind: 'sso';
  readonly profile: string;
  /** The name of the `sso-session` section; undefined in the old form. */
  readonly session?: string;
  readonly startUrl: string;
  readonly region: string;
  readonly accountId: string;
  readonly roleName: string;
}

/** A session of `aws login`. */
export interface LoginSource {
  readonly kind: 'login';
  readonly profile: string;
  readonly session: string;
}

/** A program that prints credentials. */
export interface ProcessSource {
  readonly kind: 'process';
  readonly profile: string;
  /** The command as written; split into words when it is run. */
  readonly command: string;
}

/** The endpoint of a container's task or pod. */
export interface ContainerSource {
  readonly kind: 'container';
  readonly url: string;
  /** The file or text that is sent in the `Authorization` header. */
  readonly tokenFile?: string;
  readonly token?: string;
}

/** The metadata service of an EC2 instance. */
export interface InstanceSource {
  readonly kind: 'instance';
  readonly endpoint: string;
  /** The timeout in seconds. */
  readonly timeout: number;
  readonly attempts: number;
  /** False if the protocol without a session token may be used as well. */
  readonly v1Disabled: boolean;
}
