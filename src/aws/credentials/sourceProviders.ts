import { configFileKeys } from './configFileKeys';
import { credentialsFileKeys } from './credentialsFileKeys';
import { login } from './login';
import { program } from './program';
import type { Provider } from './provider';
import { sso } from './sso';
import { webIdentity } from './webIdentity';

/** The providers of credentials that a profile has other than a role of another's: in the AWS CLI's order. */
export const profileProviders: readonly Provider[] = [
  webIdentity,
  sso,
  credentialsFileKeys,
  login,
  program,
  configFileKeys,
];
