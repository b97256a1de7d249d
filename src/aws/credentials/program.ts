import { merged, type Provider } from './provider';

/** A program that prints credentials. */
export const program: Provider = {
  name: 'credential_process',
  find: (search) => {
    const command = merged(search, 'credential_process');
    return command && { kind: 'process', profile: search.profile, command: command.text };
  },
};
