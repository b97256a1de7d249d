import { keysIn, type Provider } from './provider';

/** Keys in the profile's section of the credentials file, with what that section alone says. */
export const credentialsFileKeys: Provider = {
  name: 'keys of the credentials file',
  find: ({ views, profile }) => {
    const found = keysIn(views.credentials, profile);
    return found && { kind: 'file', section: profile, ...found };
  },
};
