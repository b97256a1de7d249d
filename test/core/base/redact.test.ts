import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, secretShapes } from '../../../src/core/base/redact';

/** Texts with a secret in them, by the shape that finds it. */
const written: Readonly<Record<string, readonly ((secret: string) => string)[]>> = {
  'private key': [
    (s) => `-----BEGIN EC PRIVATE KEY-----\n${s}\n-----END EC PRIVATE KEY-----`,
    (s) => `-----BEGIN PRIVATE KEY-----\\n${s}`,
    (s) => JSON.stringify({ dpopKey: `-----BEGIN EC PRIVATE KEY-----\n${s}\n-----END EC PRIVATE KEY-----\n` }),
  ],
  'private part of a JSON web key': [
    (s) => `{"kty":"EC","crv":"P-256","x":"aa","d":"${s.replaceAll(/[+/]/g, '_')}"}`,
    (s) => JSON.stringify({ key: JSON.stringify({ d: s.replaceAll(/[+/]/g, '_') }) }),
  ],
  'line of a credential program': [
    (s) => `credential_process = /opt/vault --pin ${s}`,
    (s) => `"credential_process": "/opt/vault ${s} x"`,
    (s) => `Command failed: /opt/vault ${s}`,
  ],
  header: [
    (s) => `authorization: AWS4-HMAC-SHA256 Signature=${s}`,
    (s) => `Authorization: Bearer ${s}`,
    (s) => `"x-amz-security-token": "${s}"`,
    (s) => `x-amz-sso_bearer_token: ${s}`,
    (s) => `'x-amz-sso_bearer_token': '${s}'`,
    (s) => `Proxy-Authorization: Basic ${s}`,
    (s) => `DPoP: ${s}.x.y`,
    (s) => JSON.stringify({ sent: JSON.stringify({ Authorization: s }) }),
    (s) => `['Authorization', '${s}']`,
    (s) => `"authorization",\n"${s}"`,
  ],
  'element of XML': [
    (s) => `<SecretAccessKey>${s}</SecretAccessKey>`,
    (s) => `<SessionToken>\n  ${s}\n</SessionToken>`,
    (s) => `<sts:SessionToken xml:lang="en">${s}</sts:SessionToken>`,
    (s) => `&lt;SecretAccessKey&gt;${s}&lt;/SecretAccessKey&gt;`,
    (s) => `\\u003cSecretAccessKey\\u003e${s}\\u003c/SecretAccessKey\\u003e`,
    (s) => `<SecretAccessKey><![CDATA[${s}]]></SecretAccessKey>`,
    (s) => `<SecretAccessKey>a&amp;${s}</SecretAccessKey>`,
  ],
  'element <secret>': [(s) => `<secret>${s}</secret>`, (s) => `<a><Secret>${s}</Secret></a>`],
  'value of a name': [
    (s) => `{"TokenValue": "${s}"}`,
    (s) => `{'SecretAccessKey': '${s}'}`,
    (s) => `aws_secret_access_key = ${s}`,
    (s) => `aws_session_token=${s}`,
    (s) => `AWS_SESSION_TOKEN=${s}`,
    (s) => `"StreamUrl":"https://x/${s}"`,
    (s) => `accessToken: ${s}`,
    (s) => `refresh_token=${s}&grant_type=refresh_token`,
    (s) => `"client_secret":"${s}"`,
    (s) => `{"clientSecret":"a \\" ${s}"}`,
    (s) => `{"access_token":"${s}","id_token":"${s}"}`,
    (s) => `id_token: ${s}`,
    (s) => `"refreshToken": "not closed ${s}`,
    (s) => `password: ${s}`,
    (s) => `{"Secret Access Key":"${s}"}`,
    (s) => `AWS Secret Access Key: ${s}`,
    (s) => `PASS=${s}`,
    (s) => `password=a\\ ${s}`,
    (s) => `AWS_BEARER_TOKEN_BEDROCK=${s}`,
    (s) => `passwd=a,${s}`,
    (s) => `Secret: ${s}`,
    (s) => `"NextToken":"${s}"`,
    (s) => `NextToken=${s}`,
    (s) => JSON.stringify({ body: JSON.stringify({ TokenValue: `a ${s}` }) }),
    (s) => JSON.stringify({ body: JSON.stringify({ TokenValue: `a"b\\c ${s}` }) }),
    (s) => JSON.stringify(JSON.stringify({ body: JSON.stringify({ Password: `a"b ${s}` }) })),
  ],
  'value of a token': [
    (s) => `{"token":"${s}"}`,
    (s) => `https://x/?a=1&token=${s}`,
    (s) => `X-Vault-Token: ${s}`,
    (s) => `{token: "${s}"}`,
    (s) => `"Token" = "${s}"`,
    (s) => `x-aws-ec2-metadata-token: ${s}`,
  ],
  'value of an option': [
    (s) => `vault --password ${s} --role x`,
    (s) => `vault --secret ${s}`,
    (s) => `vault --secret 'a b ${s}'`,
    (s) => `vault --db-password "a ${s}"`,
    (s) => `vault --password=${s}`,
    (s) => `vault --token ${s}`,
    (s) => `vault --api-key ${s}`,
    (s) => `vault -password ${s}`,
    (s) => `vault --pass ${s}`,
    (s) => `vault --pin ${s}`,
    (s) => `vault --password a"b "'${s}'`,
    (s) => `vault --password a\\ ${s}`,
    (s) => `vault --password \\\n  ${s}`,
    (s) => `vault "--password" "${s}"`,
    (s) => JSON.stringify(['vault', '--password', s]),
    (s) => `['vault', '--password', '${s}']`,
  ],
  'value of a short option': [
    (s) => `vault -p ${s}`,
    (s) => `vault -p "a ${s}"`,
    (s) => `curl -u jo:${s} https://host`,
    (s) => `curl --user=jo:${s} https://host`,
    (s) => `curl --proxy-user "jo:${s}"`,
    (s) => JSON.stringify(['vault', '-p', s]),
  ],
  'token to go on from': [
    (s) => `--starting-token ${s}`,
    (s) => `--start ${s}`,
    (s) => `--next-token=${s}`,
    (s) => `--next '${s}'`,
    (s) => `--next-token ''${s}`,
    (s) => `--starting-token "a"'${s}'`,
    (s) => `'--starting-token' ${s}`,
  ],
  'part of a signed URL': [
    (s) => `https://x/?X-Amz-Security-Token=${s}&a=1`,
    (s) => `https://x/?X-Amz-Signature=${s}`,
    (s) => `x-amz-credential%3D${s}`,
  ],
  'user and password in a URL': [
    (s) => `https://user:${s}@host/x`,
    (s) => `Endpoint URL http://user:a/b${s}@host: https only`,
    (s) => `HTTPS_PROXY=http://${s.replaceAll('/', '_')}@proxy:8080`,
    (s) => `https://u@${s.replaceAll('/', '_')}@host`,
    (s) => `"https://u:${s}@host"`,
  ],
  'user of a proxy, or of an escaped URL': [
    (s) => `HTTPS_PROXY=jo:${s.replaceAll('/', '_')}@proxy:8080`,
    (s) => `http:\\/\\/jo:${s.replaceAll('/', '_')}@host`,
    (s) => JSON.stringify({ https_proxy: `jo:${s.replaceAll('/', '_')}@proxy` }),
    (s) => `https%3A%2F%2Fjo%3A${s.replaceAll('/', '_')}%40host`,
    (s) => `//jo:${s.replaceAll('/', '_')}@host/x`,
  ],
  'credentials of a scheme': [
    (s) => `Basic ${s}`,
    (s) => `basic ${s}`,
    (s) => `BEARER ${s}`,
    (s) => `bearer\t${s}`,
    (s) => `DPoP ${s}`,
  ],
  'JSON web token, or a token of JSON': [
    (s) => `it sent eyJ${s.replaceAll('+', '-')}.eyJ${s.replaceAll('+', '-')}.${s.replaceAll('+', '-')} to us`,
    (s) => `from eyJ${s}== on`,
    (s) => JSON.stringify({ text: `\neyJ${s}` }),
  ],
  'stream URL': [
    (s) => `wss://ssmmessages.eu-west-1.amazonaws.com/v1/data-channel/x?stream=${s}`,
    (s) => `WSS://x/${s}`,
    (s) => `wss:${s}`,
  ],
  'access key id': ['AKIA', 'ASIA', 'ABIA', 'ACCA', 'AROA', 'AIDA'].flatMap((prefix) => [
    (s: string) => `key ${prefix}${s.toUpperCase().replaceAll(/[+/]/g, 'X')} of`,
    (s: string) => JSON.stringify({ text: `\n${prefix}${s.toUpperCase().replaceAll(/[+/]/g, 'X')}` }),
    (s: string) => `of%20${prefix}${s.toUpperCase().replaceAll(/[+/]/g, 'X')}`,
  ]),
};

const secret = fc.stringMatching(/^[A-Za-z0-9+/]{20,60}$/);
const code = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'));

/** The forms in which a writer may have put a secret. */
const forms = (value: string): readonly string[] => [
  value,
  value.replaceAll('+', '-'),
  value.replaceAll(/[+/]/g, '_'),
  value.replaceAll('/', '_'),
  value.toUpperCase().replaceAll(/[+/]/g, 'X'),
];

describe('redact', () => {
  it('has an example of each shape', () => {
    expect([...Object.keys(written), 'MFA code in a sentence'].sort()).toEqual(
      secretShapes.map(({ name }) => name).sort(),
    );
  });

  it.each(Object.entries(written).flatMap(([name, writers]) => writers.map((write) => [name, write] as const)))(
    'lets no secret through: %s, %s',
    (_, write) => {
      fc.assert(
        fc.property(secret, (value) => {
          const redacted = redact(`before ${write(value)}\nafter`);
          for (const form of forms(value)) {
            expect(redacted).not.toContain(form);
          }
        }),
      );
    },
  );

  it.each([
    (c: string) => `MultiFactorAuthentication failed with invalid MFA one time pass code ${c}`,
    (c: string) => `Enter MFA code for arn:aws:iam::111122223333:mfa/jo: ${c}`,
    (c: string) => `${c} is no valid MFA code`,
    (c: string) => `the code ${c} was used before`,
    (c: string) => `Enter the code:\n${c.slice(0, 3)} ${c.slice(3)}\n`,
    (c: string) => `{"SerialNumber":"arn:aws:iam::111122223333:mfa/jo","TokenCode":"${c}"}`,
    (c: string) => `TokenCode=${c}&Action=AssumeRole`,
    (c: string) => `TOTP ${c}`,
    (c: string) => `code${c}`,
    (c: string) => `passcode_${c}`,
    (c: string) => `the authenticator showed ${c.slice(0, 3)}-${c.slice(3)}`,
  ])('lets no MFA code through: %s', (write) => {
    fc.assert(
      fc.property(code, (value) => {
        const redacted = redact(write(value));
        expect(redacted).not.toContain(value);
        expect(redacted).not.toContain(`${value.slice(0, 3)} ${value.slice(3)}`);
        expect(redacted).not.toContain(`${value.slice(0, 3)}-${value.slice(3)}`);
      }),
    );
  });

  it('hides access key ids and the home directory', () => {
    expect(redact('key AKIAIOSFODNN7EXAMPLE in /home/jane/.aws/config', '/home/jane')).toBe(
      'key <access key id> in ~/.aws/config',
    );
  });

  it.each([
    'prod · eu-west-1: AWS is throttling',
    'prod · eu-west-1: 123456 sessions in 3 pages, 1.2 s',
    'InvalidNextToken: The specified token is not valid',
    'ExpiredTokenException: The security token included in the request is expired',
    'InvalidToken: The token is no good',
    'Basic authentication is required, bearer tokens are not',
    'https://ssm.eu-west-1.amazonaws.com:8443/a and https://host/path?q=a@b of me@example.com',
    'arn:aws:iam::111122223333:user/token at 14:00:00',
    'credential_process of the profile prod: exit code 1',
    '--state Active --filters key=Owner,value=x',
    'the proxy: no answer from me@example.com',
    'i-0123456789abcdef0 answered with code 254',
    'usage: vault --role <role> -u me -h //host/share',
  ])('leaves what is no secret: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('keeps what is around a secret', () => {
    expect(redact('{"AccessKeyId":"x","SecretAccessKey":"a\\"b","Version":1}')).toBe(
      '{"AccessKeyId":"x","SecretAccessKey":<secret>,"Version":1}',
    );
    expect(redact('GET https://me:pw@host/x?access_token=y&z=1')).toBe(
      'GET https://<secret>@host/x?access_token=<secret>&z=1',
    );
    expect(redact('vault --password x --role y')).toBe('vault --password <secret> --role y');
    expect(redact('<A><SessionToken>x</SessionToken><B>y</B></A>')).toBe(
      '<A><SessionToken><secret></SessionToken><B>y</B></A>',
    );
  });

  it('leaves what it has redacted', () => {
    const writers = fc.constantFrom(...Object.values(written).flat());
    fc.assert(
      fc.property(fc.array(fc.tuple(writers, secret), { maxLength: 4 }), (parts) => {
        const once = redact(parts.map(([write, value]) => write(value)).join('\n'));
        expect(redact(once)).toBe(once);
      }),
    );
  });

  it.each(
    [
      'secret=',
      'secret="',
      "password='\\",
      'secret ',
      'secret=\\',
      'token\\',
      '--',
      '--start',
      '--secret ',
      '://',
      '://a:b',
      '://a:1',
      '<SecretAccessKey',
      '<SecretAccessKey ',
      '&lt;',
      '-----BEGIN PRIVATE KEY-----',
      '-----BEGIN ',
      '-',
      'eyJ',
      'eyJ.',
      'basic ',
      'bearer auth',
      'authorization:"',
      'credential_process="',
      '123456 ',
      'code ',
      'mfa 123456',
      '"d":"',
      'A3TX',
      'AKIA',
      '\\',
      '\\"',
      '\\"d\\":\\"',
      '://a:b@',
      'X-Amz-Signature=',
      '<secret>a',
      'wss:',
      '-p ',
      '"',
      ' ',
      '\n',
    ].map((part) => part),
  )('takes linear time for %j, over and over', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      redact(text);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});
