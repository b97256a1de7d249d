import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { programCredentials } from '../../../../src/aws/credentials/fetch/runProgram';
import { failureOf } from '../../../../src/core/base/failure';
import { fetchingFor } from '../../../support/fetchingFor';

async function failureFor(script: string): Promise<unknown> {
  const command = `sh -c '${script}'`;
  const fetching = fetchingFor({ variables: { PATH: process.env['PATH'] } });
  return programCredentials({ kind: 'process', profile: 'p', command }, fetching).catch(
    (thrown: unknown) => failureOf(thrown).message,
  );
}

describe.runIf(process.platform !== 'win32')('a credential program that prints without an end', () => {
  it('is ended', async () => {
    expect(await failureFor('while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done')).toBe(
      'sh: it prints too much',
    );
    expect(await failureFor('while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa >&2; done')).toBe(
      'sh: it prints too much',
    );
  });

  it.runIf(existsSync('/usr/bin/setsid'))('is not waited for by way of what it left behind', async () => {
    expect(await failureFor('setsid sleep 20 & while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaa; done')).toBe(
      'sh: it prints too much',
    );
  });
});
