import type { CredentialOrigin } from '../../ports';
import type { Scope } from '../../sessions/scope';
import { clean } from '../../base/text';
import { credentialLabel } from '../text/credentialLabel';
import type { DisplayContext } from '../text/displayContext';
import { profileLabel, scopeLabel } from '../text/scopeLabel';
import { type DialogText, dialogText } from '../text/sinkText';

/** Scopes that are named; more than these are told by their number only. */
const maxScopes = 5;

/** The question of a dialog, and the text beneath it. */
export interface ConsentText {
  readonly question: DialogText;
  readonly detail: DialogText;
}

/** A scope to be asked in, and where its credentials come from; undefined if that is not known. */
export interface ConsentScope {
  readonly scope: Scope;
  readonly origin: CredentialOrigin | undefined;
}

/** Asks whether AWS may be asked in a workspace that is not trusted: names profiles, regions, and each program that is run. */
export function consentText(scopes: readonly ConsentScope[], l10n: DisplayContext['l10n']): ConsentText {
  const names = scopes.length === 0 ? [undefined] : scopes.map(({ scope }) => scope.profile);
  const profiles = [...new Set(names.map((name) => profileLabel(name, l10n)))];
  const programs = [...new Set(scopes.flatMap(({ origin }) => programsIn(origin)))];
  const lines = scopes
    .slice(0, maxScopes)
    .map(({ scope, origin }) =>
      origin === undefined
        ? scopeLabel(scope, l10n)
        : l10n.t('{0}: {1}', scopeLabel(scope, l10n), credentialLabel(origin, l10n)),
    );
  return {
    question: dialogText(
      l10n.t('This workspace is not trusted. Call AWS with the profile {0}?', profiles.slice(0, maxScopes).join(', ')),
    ),
    detail: dialogText(
      [
        ...lines,
        ...(scopes.length > maxScopes ? [l10n.t('and {0} more', scopes.length - maxScopes)] : []),
        ...programs.map((program) => l10n.t('Your AWS configuration runs {0} for the credentials.', clean(program))),
        l10n.t('A command, possibly from another extension, is about to call AWS. You are asked once in this window.'),
      ].join('\n'),
    ),
  };
}

function programsIn(origin: CredentialOrigin | undefined): readonly string[] {
  switch (origin?.kind) {
    case 'process':
      return [origin.program];
    case 'role':
      return programsIn(origin.source);
    default:
      return [];
  }
}
