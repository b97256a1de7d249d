import { clean, cleanLines } from '../base/text';
import type { JsonObject } from '../base/json';
import { localDateTime } from '../base/time';
import type { ListedSession } from '../listing/listing';
import { cliObject } from '../query/cliObject';
import type { State } from '../request/request';
import { type Status, statusOf } from '../sessions/kind';
import { ownerOf } from '../sessions/owner';
import type { CallerIdentity, Scope } from '../sessions/scope';
import { endOf, startOf } from '../sessions/session';
import type { Copyable } from './copyable';
import { duration } from './durations';
import type { Look } from './look';
import { scopeWords } from './scopeWords';
import { statusLabel } from './statusWords';

/** Which session a page shows: enough to find it again after a reload, and nothing of what is in it. */
export interface SessionReference {
  readonly scope: Scope;
  readonly state: State;
  readonly sessionId: string;
}

/** A named value of a session, both plain text. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** What stands small beneath the value. */
  readonly more?: string;
}

/** All that the session page shows. */
export interface SessionDetail {
  readonly reference: SessionReference;
  readonly title: string;
  /** Undefined until the session has been found. */
  readonly found:
    | {
        readonly status: Status;
        readonly statusLabel: string;
        readonly facts: readonly Fact[];
        /** The session as the CLI prints it, with members of the future. */
        readonly json: JsonObject;
      }
    | undefined;
  /** What is to be said of it, e.g. that it is no longer listed. */
  readonly note: string | undefined;
  readonly words: {
    readonly facts: string;
    readonly json: string;
    readonly fold: string;
    readonly copy: Readonly<Record<Copyable, string>>;
  };
}

/** The model of the session page. `listed` is the session as it was last seen, if it ever was. */
export function detailOf(
  reference: SessionReference,
  listed: ListedSession | undefined,
  caller: CallerIdentity | undefined,
  note: string | undefined,
  look: Look,
): SessionDetail {
  const { l10n, zone } = look;
  return {
    reference,
    title: clean(reference.sessionId),
    found: listed && {
      status: statusOf(listed.session.Status),
      statusLabel: statusLabel(listed.session.Status, l10n),
      facts: factsOf(listed, caller, look),
      json: cliObject(listed.session, zone, { keepUnknown: true }),
    },
    note,
    words: {
      facts: l10n.t('Session'),
      json: l10n.t('As describe-sessions returns it'),
      fold: l10n.t('Fold or unfold'),
      copy: {
        json: l10n.t('Copy JSON'),
        sessionId: l10n.t('Copy Session ID'),
        target: l10n.t('Copy Target'),
        owner: l10n.t('Copy Owner ARN'),
        command: l10n.t('Copy AWS CLI Command'),
      },
    },
  };
}

function factsOf({ session, scope }: ListedSession, caller: CallerIdentity | undefined, look: Look): readonly Fact[] {
  const { l10n, zone, now } = look;
  const start = startOf(session);
  const end = endOf(session);
  const owner = session.Owner === undefined ? undefined : ownerOf(session.Owner);
  const minutes = /^\d{1,6}$/.exec(session.MaxSessionDuration ?? '')?.[0];
  const fact = (name: string, value: string | undefined, more?: string): readonly Fact[] =>
    value === undefined || value === ''
      ? []
      : [{ name, value: cleanLines(value), ...(more === undefined ? {} : { more: cleanLines(more) }) }];
  return [
    ...fact(l10n.t('Target'), session.Target),
    ...fact(
      l10n.t('Owner'),
      owner && [owner.name, owner.role].filter((part) => part !== undefined).join(' · '),
      owner && owner.name !== session.Owner ? session.Owner : undefined,
    ),
    ...fact(l10n.t('Reason'), session.Reason),
    ...fact(l10n.t('Started'), start === undefined ? undefined : localDateTime(start, zone)),
    ...fact(l10n.t('Ended'), end === undefined ? undefined : localDateTime(end, zone)),
    ...fact(l10n.t('Duration'), start === undefined ? undefined : lasted(start, end, now, l10n)),
    ...fact(l10n.t('Longest duration'), minutes === undefined ? undefined : duration(Number(minutes) * 60_000, l10n)),
    ...fact(l10n.t('Document'), session.DocumentName),
    ...fact(l10n.t('Access type'), session.AccessType),
    ...fact(l10n.t('Details'), session.Details),
    ...fact(l10n.t('Scope'), scopeWords(scope, l10n), caller && l10n.t('Account {0}', caller.account)),
  ];
}

function lasted(start: number, end: number | undefined, now: number, l10n: Look['l10n']): string {
  return end === undefined ? l10n.t('{0} so far', duration(now - start, l10n)) : duration(end - start, l10n);
}
