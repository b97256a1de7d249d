import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service that lists what it was given, page by page, and keeps the bodies that it was sent. */
export interface Listing {
  /** Wire sessions, or anything that should not be one. */
  readonly sessions: readonly unknown[];
  /** Sessions on a page where a request has no MaxResults. */
  readonly pageSize: number;
  /** The call (from 1) that fails; 0: none. */
  readonly failsAt: number;
}

/** A running {@link Listing}. */
export interface Service {
  readonly url: string;
  /** Begins anew with another listing. */
  begin(listing: Listing): void;
  /** The bodies since then. */
  readonly bodies: unknown[];
  stop(): void;
}

/** Starts it on 127.0.0.1. */
export async function startService(): Promise<Service> {
  let listing: Listing = { sessions: [], pageSize: 5, failsAt: 0 };
  const bodies: unknown[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
      bodies.push(body);
      const [status, answer] = answerTo(body, listing, bodies.length);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    begin: (next) => {
      listing = next;
      bodies.length = 0;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Body {
  readonly State?: unknown;
  readonly MaxResults?: unknown;
  readonly NextToken?: string;
  readonly Filters?: readonly { readonly key: string; readonly value: string }[];
}

function answerTo({ State, MaxResults, NextToken, Filters }: Body, listing: Listing, call: number): [number, unknown] {
  if (call === listing.failsAt) {
    return [400, { __type: 'AccessDeniedException', message: 'not today' }];
  }
  if (State !== 'Active' && State !== 'History') {
    return [400, { __type: 'ValidationException', message: `no state ${String(State)}` }];
  }
  if (Filters?.some(({ key }) => key === 'Foo') === true) {
    return [400, { __type: 'com.amazonaws.ssm#InvalidFilterKey' }];
  }
  const start = NextToken === undefined ? 0 : Number(/^at-(\d+)$/.exec(NextToken)?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) {
    return [400, { __type: 'InvalidNextToken', message: 'The specified token is not valid.' }];
  }
  const size = typeof MaxResults === 'number' ? MaxResults : listing.pageSize;
  const end = start + size;
  return [
    200,
    {
      Sessions: listing.sessions.slice(start, end),
      ...(end < listing.sessions.length ? { NextToken: `at-${end}` } : {}),
    },
  ];
}
