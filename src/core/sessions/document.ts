import { own } from '../base/own';

/** The kind of session that a document makes. */
export type DocumentKind = 'shell' | 'ssh' | 'port' | 'remotePort' | 'command' | 'other';

/** AWS's own documents (Systems Manager, "Session document schema" and the AWS-Start… documents). */
const documents: Readonly<Record<string, DocumentKind>> = {
  'SSM-SessionManagerRunShell': 'shell',
  'AWS-StartSSHSession': 'ssh',
  'AWS-StartPortForwardingSession': 'port',
  'AWS-StartPortForwardingSessionToRemoteHost': 'remotePort',
  'AWS-StartPortForwardingSessionToSocket': 'port',
  'AWS-StartInteractiveCommand': 'command',
  'AWS-StartNonInteractiveCommand': 'command',
};

/** Returns the kind that a `DocumentName` names; the account's own documents are `other`, and none at all is a shell. */
export function documentKindOf(name: string | undefined): DocumentKind {
  return name === undefined ? 'shell' : (own(documents, name) ?? 'other');
}
