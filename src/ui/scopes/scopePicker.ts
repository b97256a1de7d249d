import { homedir, hostname } from 'node:os';
import { l10n, ThemeIcon, Uri, window } from 'vscode';
import { clean } from '../../core/base/text';
import type { CallerIdentities } from '../../core/listing/callerIdentities';
import { presentAccounts } from '../../core/listing/presentAccounts';
import type { Aws, ProfileList } from '../../core/ports';
import {
  profileLocations,
  type ScopeChoice,
  type ScopeOffer,
  type ScopeSection,
  scopeSections,
  typedScopes,
} from '../../core/presentation/scopes/scopeChoices';
import { notificationText, quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { type Scope, scopeKey } from '../../core/sessions/scope';
import { tellWarning } from '../sinks/tell';
import { type ManyChoice, pickMany } from './pickMany';

/**
 * Asks for profiles × regions; a click on a choice's arrow takes that one alone. Answers the scopes, none if nothing is
 * ticked: what the AWS CLI would use. Undefined if the user gave up. Listing profiles runs nothing (P10).
 */
export async function pickScopes(
  aws: Pick<Aws, 'profiles' | 'identities'>,
  watched: readonly Scope[],
  recent: readonly (readonly Scope[])[],
  callers: Pick<CallerIdentities, 'accountOf' | 'accountAs'>,
): Promise<readonly Scope[] | undefined> {
  let listed: ProfileList = { profiles: [], files: [] };
  let offer: ScopeOffer = { profiles: [], watched, recent, accountOf: () => undefined };
  const choices = async (): Promise<readonly ManyChoice<ScopeChoice>[]> => {
    listed = await aws.profiles.list();
    offer = { ...offer, profiles: listed.profiles };
    const offered = scopeSections(offer, l10n).flatMap((section) => section.choices.flatMap(({ scopes }) => scopes));
    offer = { ...offer, accountOf: await presentAccounts(offered, callers, aws.identities) };
    tellOfFiles(listed);
    const shown = new Set(watched.map(scopeKey));
    return scopeSections(offer, l10n).flatMap((section) => sectionChoices(section, shown));
  };
  const picked = await pickMany<ScopeChoice>({
    title: titleText(l10n.t('Select Profiles and Regions')),
    knownTitle: () => {
      const places = profileLocations(listed, homedir()).join(', ');
      return titleText(
        places === ''
          ? l10n.t('Select Profiles and Regions')
          : l10n.t('Select Profiles and Regions ({0} on {1})', places, hostname()),
      );
    },
    placeholder: titleText(l10n.t('Select profiles and regions (none: AWS CLI defaults)')),
    choices: choices(),
    keyOf: ({ label, scopes }) => JSON.stringify([label, scopes]),
    only: { iconPath: new ThemeIcon('arrow-right'), tooltip: titleText(l10n.t('Show only this')) },
    read: (text) => typedScopes(text, offer, l10n).map((choice) => ({ ...worded(choice), always: true })),
  });
  const scopes = picked?.flatMap((choice) => choice.scopes);
  return scopes && [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()];
}

/** Tells of a file whose profiles are missing in the list, with the way to mend it. Returns at once. */
function tellOfFiles({ files }: ProfileList): void {
  for (const { path, problem } of files) {
    if (problem !== undefined) {
      const open = l10n.t('Open File');
      const message = l10n.t('The profiles of {0} could not be loaded: {1}', clean(path), clean(problem, 500));
      void tellWarning(notificationText(message), open).then((picked) => {
        if (picked === open) {
          void window.showTextDocument(Uri.file(path));
        }
      });
    }
  }
}

function sectionChoices(
  { title, choices }: ScopeSection,
  shown: ReadonlySet<string>,
): readonly ManyChoice<ScopeChoice>[] {
  return [
    { label: quickPickText(title) },
    ...choices.map((choice) => {
      const [only, ...others] = choice.scopes;
      return { ...worded(choice), ticked: only !== undefined && others.length === 0 && shown.has(scopeKey(only)) };
    }),
  ];
}

function worded(choice: ScopeChoice): ManyChoice<ScopeChoice> {
  return { label: quickPickText(choice.label), description: quickPickText(choice.description), value: choice };
}
