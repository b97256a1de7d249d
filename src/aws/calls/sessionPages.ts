import { DescribeSessionsCommand, type DescribeSessionsCommandInput, type SSMClient } from '@aws-sdk/client-ssm';
import { FailureError } from '../../core/base/failure';
import type { SessionPage, SessionPages, SignedPage } from '../../core/ports';
import type { DescribeSessionsRequest } from '../../core/request/request';
import { type Scope, scopeKey } from '../../core/sessions/scope';
import { callAws, callAwsTwice } from './callAws';
import type { Clients, Identified } from './clients';
import { toFailure } from '../sdk/toFailure';
import { toPage } from './toSession';

/** Walks DescribeSessions through the SDK. */
export function createSessionPages(clients: Clients): SessionPages {
  const once = readingClients(clients);
  return {
    page: (scope, request, signal) =>
      callAwsTwice(once, scope, signal, ask(once, scope, request, signal, throttlesPass)),
    pages: (scope, request, signal) => walk(once, scope, request, signal),
    identity: (scope, signal) => callAwsTwice(once, scope, signal, () => once.identity(scope, signal)),
  };
}

interface ReadingClients extends Clients {
  following(scope: Scope, token: string | undefined, signal: AbortSignal): Promise<Identified<SSMClient>>;
}

/**
 * Returns clients for one reading. A page that follows another is asked of the same client: the AWS files are looked at
 * once for a reading.
 */
function readingClients(clients: Clients): ReadingClients {
  const last = new Map<string, Identified<SSMClient>>();
  return {
    ...clients,
    following: async (scope, token, signal) => {
      const key = scopeKey(scope);
      const client = (token === undefined ? undefined : last.get(key)) ?? (await clients.ssm(scope, signal));
      last.set(key, client);
      return client;
    },
    forget: (scope, accessKeyId) => {
      last.delete(scopeKey(scope));
      clients.forget(scope, accessKeyId);
    },
  };
}

async function* walk(
  clients: ReadingClients,
  scope: Scope,
  request: DescribeSessionsRequest<string>,
  signal: AbortSignal,
): AsyncGenerator<SessionPage, void, undefined> {
  const seen = new Set<string>();
  for (let question = request; ; ) {
    const page = await callAws(clients, scope, signal, ask(clients, scope, question, signal));
    yield page;
    const { nextToken } = page;
    if (nextToken === undefined) {
      return;
    }
    if (seen.has(nextToken)) {
      throw new FailureError({ code: 'sameToken', message: 'The same next token was received twice' });
    }
    seen.add(nextToken);
    question = { ...request, NextToken: nextToken };
  }
}

/** The changes to a command before it is sent. */
type Prepare = (command: DescribeSessionsCommand) => void;

/** Takes a throttle past the SDK's retries. */
const throttlesPass: Prepare = ({ middlewareStack }) => {
  middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (thrown) {
        const failure = toFailure(thrown);
        throw failure.code === 'throttled' ? new FailureError(failure) : thrown;
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'throttlesPass' },
  );
};

function ask(
  clients: ReadingClients,
  scope: Scope,
  request: DescribeSessionsRequest<string>,
  signal: AbortSignal,
  prepare?: Prepare,
): (signedWith: SignedWith) => Promise<SignedPage> {
  return async (signedWith) => {
    const { client, identityWith } = await clients.following(scope, request.NextToken, signal);
    const { body, accessKeyId, ahead } = await describeSessions(client, request, signal, signedWith, prepare);
    return { ...toPage(body), identity: identityWith(accessKeyId), ahead };
  };
}

const minute = 60_000;

type SignedWith = (accessKeyId: string | undefined) => void;

/** An answer's body, and the access key id that its question was signed with. */
interface Answer {
  readonly body: string;
  readonly accessKeyId: string | undefined;
  readonly ahead: number | undefined;
}

/** The answer of the SDK's handler. */
interface AnswerOfHandler {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** The body that the SDK gets to read of an answer that is none of an error: reading it twice would take twice the time. */
const emptyObject = Buffer.from('{}');

/**
 * Makes one call; answers the body as it came, and who was believed to ask: what stands in the request, since a client
 * may have got newer credentials since it was made. The SDK's own reading of it drops members that its model does not
 * know and takes an empty body for an empty answer, so it is used for errors only. Nothing is tried again that the CLI
 * would not try again: the retries of the SDK do not know what to make of a {@link FailureError}.
 */
async function describeSessions(
  client: SSMClient,
  request: DescribeSessionsRequest<string>,
  signal: AbortSignal,
  signedWith: SignedWith,
  prepare?: Prepare,
): Promise<Answer> {
  // The service, not the SDK's types, says which states and keys there are.
  const command = new DescribeSessionsCommand(request as DescribeSessionsCommandInput);
  prepare?.(command);
  let body = '';
  let accessKeyId: string | undefined;
  let ahead: number | undefined;
  command.middlewareStack.add(
    (next) => async (args) => {
      const { headers } = args.request as { readonly headers: Readonly<Record<string, string>> };
      accessKeyId = /Credential=([^/]{1,200})\//.exec(headers['authorization'] ?? '')?.[1];
      signedWith(accessKeyId);
      const sent = Date.now();
      const result = await next(args);
      const response = result.response as AnswerOfHandler;
      ahead = aheadOf(response.headers['date'], sent, Date.now());
      const whole = response.body;
      body = whole.toString();
      response.body = response.statusCode < 300 ? emptyObject : whole;
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'keepBody' },
  );
  command.middlewareStack.addRelativeTo(withFinalFailures, {
    relation: 'after',
    toMiddleware: 'retryMiddleware',
    name: 'finalFailures',
  });
  const send = async (): Promise<unknown> => client.send(command, { abortSignal: signal });
  const learnt = client.config.systemClockOffset;
  await send().catch((thrown: unknown) => {
    // The SDK signs by a clock that it has learnt, and gives up where this machine's has been set right since.
    if (toFailure(thrown).code === 'clockSkew' && Math.abs(client.config.systemClockOffset - learnt) > minute) {
      return send();
    }
    throw thrown;
  });
  return { body, accessKeyId, ahead };
}

/** Stands between the SDK's retries and the call. */
function withFinalFailures<Args, Result>(next: (args: Args) => Promise<Result>): (args: Args) => Promise<Result> {
  return async (args) => {
    try {
      return await next(args);
    } catch (thrown) {
      throw isFinal(thrown) ? new FailureError(toFailure(thrown)) : thrown;
    }
  };
}

/**
 * Tells whether a failure is final. A signature from a clock that is wrong stays wrong, unless the SDK has learnt the
 * service's time from the answer.
 */
function isFinal(thrown: unknown): boolean {
  const { code, message } = toFailure(thrown);
  const metadata = (thrown as { readonly $metadata?: { readonly clockSkewCorrected?: boolean } }).$metadata;
  return code === 'clockSkew' && message.includes('Signature expired') && metadata?.clockSkewCorrected !== true;
}

/**
 * Says how far the clock of an answer's `Date` is ahead of ours, in ms. It is cut to whole seconds, and meant for the
 * middle.
 */
function aheadOf(date: string | undefined, sent: number, received: number): number | undefined {
  const said = Date.parse(date ?? '');
  return Number.isNaN(said) ? undefined : said + 500 - (sent + received) / 2;
}
