import { describe, expect, it } from 'vitest';
import { type ScopeOffer, scopeSections, typedScopes } from '../../../../src/core/presentation/scopes/scopeChoices';
import { display } from '../../../support/builders';

const offer: ScopeOffer = {
  profiles: [
    { name: 'dev', region: 'eu-west-1' },
    { name: 'prod', region: 'us-east-1' },
    { name: 'bare', region: undefined },
  ],
  watched: [{ profile: 'dev', region: 'eu-west-1' }],
  recent: [
    [
      { profile: 'dev', region: 'eu-west-1' },
      { profile: 'prod', region: 'ap-south-1' },
    ],
    [{ profile: 'dev', region: 'eu-west-1' }],
  ],
  accountOf: ({ profile }) => (profile === 'dev' ? '111122223333' : undefined),
};

const sections = (of: ScopeOffer = offer) => scopeSections(of, display.l10n);
const labels = (title: string, of?: ScopeOffer): readonly string[] =>
  sections(of)
    .find((section) => section.title === title)
    ?.choices.map(({ label }) => label) ?? [];

describe('what can be picked', () => {
  it('is recent sets first, then each profile in its own regions, then whole rows and columns, then all regions', () => {
    expect(sections().map(({ title }) => title)).toEqual(['recent', 'profiles and regions', 'presets', 'all regions']);
    expect(labels('recent')).toEqual(['2 scopes']);
    expect(labels('profiles and regions')).toEqual([
      'dev · eu-west-1',
      'prod · us-east-1',
      'prod · ap-south-1',
      'bare · eu-west-1',
      'default credentials · eu-west-1',
    ]);
  });

  it('names the account of exactly what is picked: a profile may lead elsewhere in another region', () => {
    const accountOf: ScopeOffer['accountOf'] = ({ profile, region }) =>
      profile === 'prod' && region === 'ap-south-1' ? '444455556666' : undefined;
    const named = sections({ ...offer, accountOf })
      .flatMap(({ choices }) => choices)
      .filter(({ description }) => description.includes('444455556666'));
    expect(named.map(({ label, description }) => [label, description])).toEqual([
      ['prod · ap-south-1', 'account 444455556666'],
    ]);
  });

  it('has all profiles in a region, and a profile in all the user’s regions, in one step', () => {
    const steps = sections().find(({ title }) => title === 'presets')?.choices ?? [];
    expect(steps.map(({ label }) => label)).toEqual([
      'All profiles in eu-west-1',
      'All profiles in us-east-1',
      'All profiles in ap-south-1',
      'dev: all my regions',
      'prod: all my regions',
      'bare: all my regions',
    ]);
    expect(steps[0]?.scopes.map(({ profile }) => profile)).toEqual(['dev', 'prod', 'bare']);
    expect(steps[3]?.scopes.map(({ region }) => region)).toEqual(['eu-west-1', 'us-east-1', 'ap-south-1']);
  });

  it('leaves a profile that is watched and no longer in the files out of the steps', () => {
    const steps = scopeSections({ ...offer, watched: [{ profile: 'gone', region: 'eu-west-1' }] }, display.l10n);
    const all = steps.find(({ title }) => title === 'presets')?.choices[0]?.scopes ?? [];
    expect(all.map(({ profile }) => profile)).toEqual(['dev', 'prod', 'bare']);
    expect(labels('profiles and regions', { ...offer, watched: [{ profile: 'gone', region: 'eu-west-1' }] })).toContain(
      'gone · eu-west-1',
    );
  });

  it('says what is shown now, the account and the profile’s region', () => {
    const [dev, prod] = sections().find(({ title }) => title === 'profiles and regions')?.choices ?? [];
    expect(dev?.description).toBe('shown now · account 111122223333 · profile’s default region');
    expect(prod?.description).toBe('profile’s default region');
  });

  it('has the regions of a profile’s partition, each once', () => {
    const china: ScopeOffer = { ...offer, profiles: [{ name: 'cn', region: 'cn-north-1' }], watched: [], recent: [] };
    expect(labels('all regions', china)).toContain('cn · cn-northwest-1');
    expect(labels('all regions', china)).not.toContain('cn · cn-north-1');
    const all = sections().flatMap(({ choices }) => choices.map(({ label }) => label));
    expect(new Set(all).size).toBe(all.length);
  });

  it('has no rows and columns where there is but one', () => {
    const small = { ...offer, profiles: offer.profiles.slice(0, 1), recent: [] };
    expect(labels('presets', small)).toEqual([]);
  });
});

describe('a region that is typed', () => {
  it('can be picked with each profile, where it is none of those that are offered', () => {
    const typed = (text: string): readonly string[] => typedScopes(text, offer, display.l10n).map(({ label }) => label);
    expect(typed('xx-new-1')).toEqual([
      'dev · xx-new-1',
      'prod · xx-new-1',
      'bare · xx-new-1',
      'default credentials · xx-new-1',
    ]);
    expect(typed('prod xx-new-1').length).toBe(4);
    expect(typed('eu-west-1')).toEqual([]);
    expect(typed('xx')).toEqual([]);
  });
});
