import { describe } from 'vitest';
import { testSources } from '../../support/rows/sourceRows';
import { base, baseKeys, from, role, section } from '../../support/rows/roleRows';

describe('parameters of a role', () => {
  const minimums = [
    ['role_session_name', 'j', 'jo', '2'],
    ['external_id', 'x', 'xx', '2'],
    ['mfa_serial', '12345678', '123456789', '9'],
    ['duration_seconds', '899', '900', '900'],
  ] as const;
  const members = {
    role_session_name: { sessionName: 'jo' },
    external_id: { externalId: 'xx' },
    mfa_serial: { mfaSerial: '123456789' },
    duration_seconds: { duration: 900 },
  };
  testSources([
    ...minimums.map(([entry, short, , min]) => ({
      ...base,
      title: `${entry} = ${short} is too little`,
      config: section('dev', from('base'), `${entry} = ${short}`),
      failure: { code: 'badConfig' as const, name: 'ParamValidation' },
      names: [`${entry} of the profile dev`, `at least ${min}`],
    })),
    ...minimums.map(([entry, , enough]) => ({
      ...base,
      title: `${entry} = ${enough} is enough`,
      config: section('dev', from('base'), `${entry} = ${enough}`),
      source: role('dev', baseKeys, members[entry]),
    })),
    ...['', 'a'.repeat(19), '😀'.repeat(19)].map((arn) => ({
      ...base,
      title: `role_arn = ${arn} is too short`,
      config: `[profile dev]\nrole_arn = ${arn}\n${from('base')}\n`,
      failure: { code: 'badConfig' as const, name: 'ParamValidation' },
      names: ['role_arn of the profile dev', `"${arn}"`, 'at least 20 characters'],
    })),
    {
      ...base,
      title: 'role_arn of 20 letters is enough',
      config: `[profile dev]\nrole_arn = ${'a'.repeat(20)}\n${from('base')}\n`,
      source: role('dev', baseKeys, { roleArn: 'a'.repeat(20) }),
    },
    {
      ...base,
      title: 'are left to AWS if parameter_validation is off in the named profile',
      config: `${section('dev', from('b'), 'parameter_validation = no', 'duration_seconds = 3')}[profile b]\nrole_arn = r\n${from('base')}\n`,
      source: role('dev', role('b', baseKeys, { roleArn: 'r' }), { duration: 3 }),
    },
    {
      ...base,
      title: 'are checked in a chain, and not let off by a source',
      config: `${section('dev', from('b'))}[profile b]\nrole_arn = r\nparameter_validation = false\n${from('base')}\n`,
      failure: { code: 'badConfig', name: 'ParamValidation' },
      names: ['role_arn of the profile b'],
    },
    {
      ...base,
      title: 'are checked if parameter_validation is true in any case',
      config: section('dev', from('base'), 'parameter_validation = TRUE', 'duration_seconds = 3'),
      failure: { code: 'badConfig', name: 'ParamValidation' },
    },
  ]);
});
