import { describe, expect, it } from 'vitest';
import { keyHelp, memberHelp } from '../../../../src/core/presentation/requests/memberHelp';
import { filterShape, requestShape } from '../../../../src/core/request/fields';
import { filterKeys } from '../../../../src/core/request/filterKeys';
import { display } from '../../../support/builders';

describe('The help for a request', () => {
  it('explains every member and every key, each in its own words', () => {
    const members = [...requestShape.members, ...filterShape.members].map(({ name }) => memberHelp(name, display.l10n));
    const keys = filterKeys.map((key) => keyHelp(key, display.l10n) ?? '');
    for (const help of [...members, ...keys]) {
      expect(help).toMatch(/^[A-Z].{10,}\.$/);
    }
    expect(new Set([...members, ...keys]).size).toBe(members.length + keys.length);
  });

  it('knows nothing of keys to come', () => {
    expect(keyHelp('Future', display.l10n)).toBeUndefined();
  });
});
