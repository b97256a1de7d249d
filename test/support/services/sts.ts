import type { Answer, Received } from './loopback';

/** The answer of STS to AssumeRole: keys that are named after the role, good for an hour from `now` (epoch ms) on. */
export function assumedRole({ body }: Received, now = Date.now()): Answer {
  const role = new URLSearchParams(body).get('RoleArn')?.split('/').at(-1) ?? '';
  const action = new URLSearchParams(body).get('Action') ?? '';
  const credentials =
    `<Credentials><AccessKeyId>ASIA${role}</AccessKeyId><SecretAccessKey>s</SecretAccessKey>` +
    `<SessionToken>t</SessionToken><Expiration>${new Date(now + 3_600_000).toISOString()}</Expiration></Credentials>`;
  return {
    headers: { 'content-type': 'text/xml' },
    body: `<${action}Response><${action}Result>${credentials}</${action}Result></${action}Response>`,
  };
}
