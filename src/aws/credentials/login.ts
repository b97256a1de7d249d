import { badConfig, fileOf, locationLabel } from '../config/location';
import { merged, type Provider } from './provider';

/** A session of `aws login`. */
export const login: Provider = {
  name: 'aws login',
  find: (search) => {
    const session = merged(search, 'login_session');
    if (session === undefined) {
      return undefined;
    }
    if (session.text === '') {
      throw badConfig(
        `${locationLabel(session.place)} of the profile ${search.profile} is empty`,
        fileOf(session.place),
      );
    }
    return { kind: 'login', profile: search.profile, session: session.text };
  },
};
