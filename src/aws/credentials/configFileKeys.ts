import { keysIn, type Provider } from './provider';

/** Keys in the profile's section of the config file, with what that section alone says. */
export const configFileKeys: Provider = {
  name: 'keys of the config file',
  find: ({ views, profile }) => {
    const found = keysIn(views.config, profile);
    return found && { kind: 'file', section: profile, ...found };
  },
};
