import type { ServerResponse } from 'node:http';
import { ServiceError } from './errors';

/** A wire protocol: how a service is asked and how it answers. */
export interface Protocol {
  /** The service that speaks it here, as signatures name it. */
  readonly service: string;
  readonly action: string;
  /** The members of the request; throws `SerializationException` where they cannot be read. */
  parse(): unknown;
  succeed(response: ServerResponse, members: object): void;
  fail(response: ServerResponse, error: ServiceError): void;
}

/** The protocol of a request: AWS JSON 1.1 (SSM) has a target, the query protocol (STS) has none. */
export function protocolOf(target: string | undefined, body: Buffer): Protocol {
  return target === undefined ? queryProtocol(new URLSearchParams(body.toString('utf8'))) : jsonProtocol(target, body);
}

function jsonProtocol(target: string, body: Buffer): Protocol {
  const send = (response: ServerResponse, status: number, members: object): void => {
    response
      .writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': crypto.randomUUID() })
      .end(JSON.stringify(members));
  };
  return {
    service: 'ssm',
    action: /^AmazonSSM\.(\w+)$/.exec(target)?.[1] ?? '',
    parse: () => {
      try {
        return JSON.parse(body.toString('utf8')) as unknown;
      } catch {
        throw new ServiceError('SerializationException', undefined);
      }
    },
    succeed: (response, members) => send(response, 200, members),
    fail: (response, { code, message, hasMessage, status }) =>
      send(response, status, { __type: code, ...(hasMessage ? { message } : {}) }),
  };
}

/** The same errors have other names in services of the query protocol, and most of them another status. */
const queryErrors: Readonly<Record<string, readonly [code: string, status: number]>> = {
  AccessDeniedException: ['AccessDenied', 403],
  ExpiredTokenException: ['ExpiredToken', 403],
  IncompleteSignatureException: ['IncompleteSignature', 400],
  InternalServerError: ['InternalFailure', 500],
  InvalidSignatureException: ['SignatureDoesNotMatch', 403],
  MissingAuthenticationTokenException: ['MissingAuthenticationToken', 403],
  ThrottlingException: ['Throttling', 400],
  UnknownOperationException: ['InvalidAction', 400],
  UnrecognizedClientException: ['InvalidClientTokenId', 403],
};

function queryProtocol(form: URLSearchParams): Protocol {
  const action = form.get('Action') ?? '';
  const send = (response: ServerResponse, status: number, element: string, inner: string): void => {
    const id = crypto.randomUUID();
    const xml = `<${element} xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${inner}</${element}>`;
    response.writeHead(status, { 'content-type': 'text/xml', 'x-amzn-requestid': id }).end(xml);
  };
  return {
    service: 'sts',
    action,
    parse: () => Object.fromEntries(form),
    succeed: (response, members) =>
      send(response, 200, `${action}Response`, `<${action}Result>${elements(members)}</${action}Result>`),
    fail: (response, error) => {
      const [Code, status] = queryErrors[error.code] ?? [error.code, error.status];
      const inner = elements({ Type: status < 500 ? 'Sender' : 'Receiver', Code, Message: error.message });
      send(response, status, 'ErrorResponse', `<Error>${inner}</Error>`);
    },
  };
}

function elements(members: object): string {
  const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const inner = (value: unknown): string =>
    typeof value === 'object' && value !== null ? elements(value) : escaped(String(value));
  return Object.entries(members)
    .map(([name, value]) => `<${name}>${inner(value)}</${name}>`)
    .join('');
}
