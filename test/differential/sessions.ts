import type { Random } from '../emulator/worlds/random';

const texts = [
  '',
  ' ',
  'x',
  'None',
  'null',
  'true',
  'no',
  '123',
  '1e3',
  '0x1F',
  '-',
  '- dash',
  '# hash',
  'a: b',
  'a #b',
  '"quoted"',
  "it's",
  'a\tb',
  'line\nbreak',
  'line\n',
  '\nline',
  'a\r\nb',
  ' lead',
  'trail ',
  'ünïcode',
  '日本語のテキスト',
  '🔥 fire',
  'a\u0001b',
  '\u007F',
  '\u0085',
  '\u2028',
  '\uFEFFbom',
  'e\u0301',
  '👩‍👩‍👧',
  '|pipe|',
  '{a: b}',
  '[1, 2]',
  '*star',
  '&amp',
  '!bang',
  '%percent',
  '@at',
  '`tick`',
  '<script>alert(1)</script>',
  '2026-11-24',
  '2026-11-24T00:00:00Z',
  '12:30:45',
  '=',
  '~',
  '?',
  ',',
  ':',
  'key: ',
  'a:b',
  'x'.repeat(90),
  'word '.repeat(40),
  'long word '.repeat(12) + '日本'.repeat(20),
  '\\',
  'a\\nb',
  '0.1',
  '1_000',
  '.5',
  '+1',
  '---',
  '...',
  'y',
  'on',
  'NaN',
  '.inf',
] as const;

const seconds = [
  1_795_448_177.068, 1_795_448_177, 0, 1.5, 1_795_448_177.000_001, 1_700_000_000.999_999, 1e9, 1_792_886_400.25,
];

/** A session as the service could send it: members missing, texts hostile. */
export function wireSession(random: Random): Readonly<Record<string, unknown>> {
  const all: Readonly<Record<string, () => unknown>> = {
    SessionId: () => `${random.of(['jane', 'Ünal', 'J', random.of(texts)])}-${random.hex(4)}`,
    Target: () => `i-${random.hex(4)}`,
    Status: () => random.of(['Connected', 'Terminated', 'Failed', 'Terminating']),
    StartDate: () => random.of(seconds),
    EndDate: () => random.of(seconds),
    DocumentName: () => random.of(texts),
    Owner: () => `arn:aws:sts::111122223333:assumed-role/${random.of(texts)}`,
    Reason: () => random.of(texts),
    Details: () => random.of(texts),
    OutputUrl: () =>
      random.of([
        {},
        { S3OutputUrl: random.of(texts) },
        { S3OutputUrl: 's3://b', CloudWatchOutputUrl: random.of(texts) },
      ]),
    MaxSessionDuration: () => random.of(['20', '1440', '']),
    AccessType: () => random.of(['Standard', 'JustInTime']),
    FutureMember: () => random.of(texts),
  };
  const kept = Object.entries(all).filter(([name]) => name === 'SessionId' || random.chance(0.7));
  return Object.fromEntries(kept.map(([name, make]) => [name, make()]));
}

/** A text that breaks things. */
export function hostileText(random: Random): string {
  return random.of(texts);
}
