import { randomUUID } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

/** Returns the folders from which a page may load; nothing else is reachable for it (P6). */
export function pageRoots(extensionUri: Uri): readonly Uri[] {
  return [Uri.joinPath(extensionUri, 'dist', 'webview')];
}

/**
 * Returns the constant HTML of a page: one element and its script, which alone may run. Data never stands in it; it
 * comes by message (P6).
 */
export function pageHtml(webview: Webview, extensionUri: Uri, name: string): string {
  const nonce = randomUUID().replaceAll('-', '');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview', `${name}.js`));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SSM Sessions</title>
</head>
<body>
<ssm-${name}></ssm-${name}>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`;
}
