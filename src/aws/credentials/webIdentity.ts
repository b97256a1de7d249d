import { locationLabel } from '../config/location';
import { merged, partial, type Provider, type Search, searched } from './provider';
import { checkParameters } from './validation';

/**
 * A role for a token in a file, as Kubernetes hands it to pods. File, role and session name are each looked for by
 * themselves: in the variables first, then in the profile.
 */
export const webIdentity: Provider = {
  name: 'web identity',
  find: (search) => {
    const file = given(search, 'AWS_WEB_IDENTITY_TOKEN_FILE', 'web_identity_token_file');
    if (file === undefined) {
      return undefined;
    }
    const role = given(search, 'AWS_ROLE_ARN', 'role_arn');
    if (role === undefined) {
      throw partial(`the web identity of ${file.namedBy}`, 'role_arn or AWS_ROLE_ARN', { profile: search.profile });
    }
    const sessionName = given(search, 'AWS_ROLE_SESSION_NAME', 'role_session_name')?.text;
    checkParameters(
      `the role that ${file.namedBy} is for`,
      [
        { name: 'role_arn', value: role.text, min: 20 },
        { name: 'role_session_name', value: sessionName, min: 2 },
      ],
      search.settings,
    );
    return {
      kind: 'webIdentity',
      roleArn: role.text,
      tokenFile: file.text,
      namedBy: file.namedBy,
      ...(sessionName === undefined ? {} : { sessionName }),
    };
  },
};

function given(
  search: Search,
  name: string,
  entry: string,
): { readonly text: string; readonly namedBy: string } | undefined {
  const fromVariable = searched(search, name);
  if (fromVariable !== undefined) {
    return { text: fromVariable, namedBy: name };
  }
  const found = merged(search, entry);
  return found === undefined || found.text === ''
    ? undefined
    : { text: found.text, namedBy: locationLabel(found.place) };
}
