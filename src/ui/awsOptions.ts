import { l10n, window } from 'vscode';
import { clean } from '../core/base/text';
import type { AwsOptions } from '../core/ports';
import { awsSettings } from './settings';

/** How AWS is to be spoken to, as the environment, the user's settings and the user say. */
export function awsOptions(): AwsOptions {
  return {
    endpointUrl: awsSettings.endpointUrl.value,
    configFile: awsSettings.configFile.value,
    credentialsFile: awsSettings.credentialsFile.value,
    connectTimeout: awsSettings.requestTimeout.value,
    readTimeout: awsSettings.requestTimeout.value,
    askMfaCode,
  };
}

async function askMfaCode(serial: string): Promise<string | undefined> {
  return window.showInputBox({
    title: l10n.t('AWS MFA Code'),
    prompt: l10n.t('Code of the device {0}', clean(serial)),
    placeHolder: '123456',
    ignoreFocusOut: true,
    validateInput: (code) => (/^\d{6}$/.test(code.trim()) ? undefined : l10n.t('Six digits')),
  });
}
