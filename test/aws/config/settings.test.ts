import { describe, expect, it } from 'vitest';
import { checkClientSettings, checkMetadataSettings, settings, valueOf } from '../../../src/aws/config/settings';
import { settingRows } from '../../support/rows/settingRows';
import { devProfile, failureIn } from '../../support/rows/settingsOf';

describe.each(Object.entries(settingRows))(
  'the setting %s',
  (_, { setting, variable, entry, absent, good, bad, allowed }) => {
    const [[first, one], [second, other]] = good;

    it('has its own value if nobody says anything, or nothing but an empty text', () => {
      expect(valueOf(setting, devProfile(''))).toEqual(absent);
      expect(valueOf(setting, { environment: {}, entries: undefined })).toEqual(absent);
      const empty = devProfile(
        entry === undefined ? '' : `${entry} =\n`,
        variable === undefined ? {} : { [variable]: '' },
      );
      expect(valueOf(setting, empty)).toEqual(absent);
    });

    if (variable !== undefined) {
      it('is read from the variable as it is, without cutting off blanks', () => {
        for (const [text, value] of good) {
          expect({ text, value: valueOf(setting, devProfile('', { [variable]: text })) }).toEqual({
            text,
            value,
          });
        }
      });
    }

    if (entry !== undefined) {
      it('is read from the profile', () => {
        for (const [text, value] of good.filter(([written]) => written.trim() === written)) {
          const line = `${entry} = ${text}\n`;
          expect({ text, value: valueOf(setting, devProfile(line)) }).toEqual({ text, value });
          expect({ text, value: valueOf(setting, devProfile('', {}, line)) }).toEqual({ text, value });
        }
      });
    }

    if (variable === undefined || entry === undefined) {
      it('comes from nowhere else', () => {
        const name = variable ?? entry ?? '';
        const elsewhere =
          variable === undefined
            ? devProfile('', { [`AWS_${name.toUpperCase()}`]: second })
            : devProfile(`${name.replace(/^AWS_/, '').toLowerCase()} = ${second}\n`);
        expect(valueOf(setting, elsewhere)).toEqual(absent);
      });
    }

    if (variable !== undefined && entry !== undefined) {
      it('is the variable’s before the profile’s, unless that is empty', () => {
        const said = (text: string): unknown =>
          valueOf(setting, devProfile(`${entry} = ${first}\n`, { [variable]: text }));
        expect(said(second)).toEqual(other);
        expect(said('')).toEqual(one);
      });
    }

    if (bad !== undefined && variable !== undefined) {
      it('is refused if it is wrong: place, value and what is allowed are told', () => {
        for (const text of bad) {
          const ofVariable = failureIn(() => valueOf(setting, devProfile('', { [variable]: text })));
          expect(ofVariable).toMatchObject({ code: 'badConfig' });
          expect(ofVariable).not.toHaveProperty('file');
          expect(ofVariable.message).toContain(`${variable} ${allowed ?? ''}`);
          expect(ofVariable.message).toContain(`not "${text}"`);
          const ofEntry = failureIn(() => valueOf(setting, devProfile(`x = y\n${entry} = ${text}\n`)));
          expect(ofEntry).toMatchObject({ code: 'badConfig', file: 'config' });
          expect(ofEntry.message).toContain(`${entry} (config:3) ${allowed ?? ''}`);
        }
      });
    }

    if (bad !== undefined && variable !== undefined) {
      it('is not refused for an entry behind a good variable', () => {
        const behind = devProfile(`${entry} = ${bad[0] ?? ''}\n`, { [variable]: first });
        expect(valueOf(setting, behind)).toEqual(one);
      });
    }

    if (entry !== undefined) {
      it('is refused if the profile has a block of entries there', () => {
        const failure = failureIn(() => valueOf(setting, devProfile(`${entry} =\n  a = b\n`)));
        expect(failure).toMatchObject({ code: 'badConfig', file: 'config' });
        expect(failure.message).toContain(`${entry} is a text`);
        expect(failure.message).toContain('config:2');
      });
    }
  },
);

describe('a setting', () => {
  it('is an option’s before all', () => {
    const given = { text: 'true', place: { option: '--x' } };
    expect(valueOf(settings.fips, devProfile('', { AWS_USE_FIPS_ENDPOINT: 'false' }), given)).toBe(true);
  });

  it('is one more variable’s after the profile’s, for certificates', () => {
    const text = (entries: string, environment: Readonly<Record<string, string>>): string | undefined =>
      valueOf(settings.caBundle, devProfile(entries, environment))?.text;
    const all = { AWS_CA_BUNDLE: 'a', REQUESTS_CA_BUNDLE: 'r', SSL_CERT_FILE: 's', CURL_CA_BUNDLE: 'c' };
    expect(text('ca_bundle = p\n', all)).toBe('a');
    expect(text('ca_bundle = p\n', { ...all, AWS_CA_BUNDLE: '' })).toBe('p');
    expect(text('ca_bundle =\n', { ...all, AWS_CA_BUNDLE: '' })).toBe('r');
    expect(text('', { SSL_CERT_FILE: 's', CURL_CA_BUNDLE: 'c' })).toBeUndefined();
  });
});

describe('a wrong setting', () => {
  const badOf = (checked: readonly (keyof typeof settingRows)[]): Readonly<Record<string, string>> =>
    Object.fromEntries(checked.map((name) => [settingRows[name].variable ?? '', settingRows[name].bad?.[0] ?? '']));
  /** The variables that are told, one after the other has been corrected. */
  const toldInTurn = (check: typeof checkClientSettings, variables: Readonly<Record<string, string>>): string[] => {
    const told: string[] = [];
    let left = variables;
    while (Object.keys(left).length > 0) {
      const [name = ''] = failureIn(() => check(devProfile('', left))).message.split(' ');
      told.push(name);
      left = Object.fromEntries(Object.entries(left).filter(([variable]) => variable !== name));
    }
    check(devProfile('', left));
    return told;
  };

  it('of the metadata service stops every command, in the AWS CLI’s order', () => {
    const wrong = badOf(['metadataMode', 'metadataAttempts', 'metadataTimeout']);
    expect(toldInTurn(checkMetadataSettings, wrong)).toEqual([
      'AWS_METADATA_SERVICE_TIMEOUT',
      'AWS_METADATA_SERVICE_NUM_ATTEMPTS',
      'AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE',
    ]);
  });

  it('of a client does so, attempts before the retry mode', () => {
    const wrong = badOf([
      'minCompression',
      'responseChecksums',
      'requestChecksums',
      'retryMode',
      'accountIdEndpoints',
      'attempts',
    ]);
    expect(toldInTurn(checkClientSettings, wrong)).toEqual([
      'AWS_MAX_ATTEMPTS',
      'AWS_ACCOUNT_ID_ENDPOINT_MODE',
      'AWS_RETRY_MODE',
      'AWS_REQUEST_CHECKSUM_CALCULATION',
      'AWS_RESPONSE_CHECKSUM_VALIDATION',
      'AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES',
    ]);
  });

  it('that is unknown to the AWS CLI v2 stops none', () => {
    const old = devProfile('sts_regional_endpoints = x\ndefaults_mode = x\napi_versions = x\n', {
      AWS_STS_REGIONAL_ENDPOINTS: 'x',
      AWS_DEFAULTS_MODE: 'x',
    });
    expect(() => {
      checkMetadataSettings(old);
      checkClientSettings(old);
    }).not.toThrow();
  });
});
