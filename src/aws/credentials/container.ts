import { type Environment, variable } from '../config/environment';
import type { Provider } from './provider';
import type { ContainerSource } from './source';

/** The endpoint that ECS and EKS give to a container. */
export const container: Provider = {
  name: 'container',
  find: ({ environment }) => containerSource(environment),
};

/** Returns undefined outside of such a container. */
export function containerSource(environment: Environment): ContainerSource | undefined {
  const relative = variable(environment, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
  const url =
    relative === undefined
      ? variable(environment, 'AWS_CONTAINER_CREDENTIALS_FULL_URI')
      : `http://169.254.170.2${relative}`;
  const tokenFile = variable(environment, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE');
  const token = variable(environment, 'AWS_CONTAINER_AUTHORIZATION_TOKEN');
  return url === undefined
    ? undefined
    : {
        kind: 'container',
        url,
        ...(tokenFile === undefined ? {} : { tokenFile }),
        ...(token === undefined ? {} : { token }),
      };
}
