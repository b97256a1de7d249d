import { homedir } from 'node:os';
import { l10n } from 'vscode';
import type { AwsOptions } from '../../core/ports';
import { profileLabel } from '../../core/presentation/text/scopeLabel';
import { promptText, titleText } from '../../core/presentation/text/sinkText';
import { awsSettings } from './settings';
import { askInput } from '../sinks/inputBox';

/** Returns the options by which AWS is to be spoken to, as the environment, the user's settings and the user say. */
export function awsOptions(): AwsOptions {
  return {
    endpointUrl: awsSettings.endpointUrl.value,
    configFile: awsSettings.configFile.value,
    credentialsFile: awsSettings.credentialsFile.value,
    connectTimeout: awsSettings.requestTimeout.value,
    readTimeout: awsSettings.requestTimeout.value,
    // Credential programs must not find the workspace's files where they look for their own.
    programFolder: homedir(),
    askMfaCode,
  };
}

let asking: Promise<unknown> = Promise.resolve();

/** Asks for one code after the other: VS Code shows one input at a time, and a second question would cancel the first. */
function askMfaCode(serial: string, profile: string | undefined): Promise<string | undefined> {
  const answer = asking.then(() => askForCode(serial, profile));
  asking = answer.catch(() => undefined);
  return answer;
}

async function askForCode(serial: string, profile: string | undefined): Promise<string | undefined> {
  return askInput({
    title: titleText(l10n.t('MFA Code for {0}', profileLabel(profile, l10n))),
    prompt: promptText(l10n.t('Code of the device {0}', serial)),
    placeholder: titleText('123456'),
    secret: true,
    problem: (code) => (/^\d{6}$/.test(code.trim()) ? undefined : promptText(l10n.t('Six digits'))),
  });
}
