/** What `package.json` says by a key outside of `contributes`, and the names of the views. */
export const texts = {
  'extension.description':
    'AWS Systems Manager Session Manager in the sidebar: who is on which machine now, who was, and every filter of aws ssm describe-sessions.',
  'capabilities.untrustedWorkspaces':
    'In Restricted Mode no AWS call is made until you ask for one, and the workspace cannot choose endpoints, files or profiles.',
  'capabilities.virtualWorkspaces': 'Works in virtual workspaces; no workspace files are needed.',
  'container.title': 'SSM Sessions',
  'view.active': 'Active',
  'view.history': 'History',
  'submenu.copy': 'Copy',
} as const;
