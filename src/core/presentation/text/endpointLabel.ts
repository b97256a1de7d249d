import { clean } from '../../base/text';
import type { ConfiguredEndpoint, EndpointService } from '../../ports';
import type { DisplayContext } from './displayContext';

/** Describes an endpoint that is not AWS's own: "Systems Manager, STS: https://…, set by AWS_ENDPOINT_URL". Plain text. */
export function endpointLabel({ services, url, place }: ConfiguredEndpoint, l10n: DisplayContext['l10n']): string {
  const named =
    services.length === all ? l10n.t('all services') : services.map((service) => serviceName(service, l10n)).join(', ');
  return l10n.t('{0}: {1}, set by {2}', named, clean(url, 500), clean(place ?? 'ssmSessions.aws.endpointUrl'));
}

/** The number of services there are. */
const all = 5;

function serviceName(service: EndpointService, l10n: DisplayContext['l10n']): string {
  switch (service) {
    case 'ssm':
      return 'Systems Manager';
    case 'sts':
      return 'STS';
    case 'sso':
      return 'SSO';
    case 'sso_oidc':
      return 'SSO OIDC';
    case 'signin':
      return l10n.t('AWS sign-in');
  }
}
