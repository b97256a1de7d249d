import { ServiceError } from './http/errors';

/** Where a listing goes on. */
export interface Position {
  /** The listing that the token belongs to. */
  readonly listing: string;
  /** How many of its sessions earlier pages have passed. */
  readonly passed: number;
  /** The number of the page that comes next, from 1. */
  readonly page: number;
}

const prefix = 'AAEAA';

/** Writes a place as a token: clients are not to look into it. */
export function tokenOf(position: Position): string {
  return prefix + Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads a token; throws `InvalidNextToken` for one that this service never gave. */
export function positionOf(token: string): Position {
  try {
    return JSON.parse(Buffer.from(token.replace(prefix, ''), 'base64url').toString('utf8')) as Position;
  } catch {
    throw invalidToken();
  }
}

/** The number of the page that a request asks for, from 1. */
export function pageOf(body: unknown): number {
  const token = typeof body === 'object' && body !== null && 'NextToken' in body ? body.NextToken : undefined;
  try {
    return typeof token === 'string' ? positionOf(token).page : 1;
  } catch {
    return 1;
  }
}

/** What the service says of a token that it does not know. */
export function invalidToken(): ServiceError {
  return new ServiceError('InvalidNextToken', 'The specified token is not valid.');
}
