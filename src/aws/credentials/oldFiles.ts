import { FailureError } from '../../core/base/failure';
import { readIni } from '../config/ini';
import { badConfig } from '../config/location';
import { keysOf, partial, type Provider } from './provider';

/** Keys in the file of the old EC2 command line tools, which `AWS_CREDENTIAL_FILE` names. */
export const ec2ToolsFile: Provider = {
  name: 'file of the EC2 tools',
  find: ({ oldFiles: { ec2Tools } }) => {
    if (ec2Tools === undefined) {
      return undefined;
    }
    const { path, text } = ec2Tools;
    if (text === undefined) {
      const message = `The file ${path} of AWS_CREDENTIAL_FILE cannot be read`;
      throw new FailureError({ code: 'badConfig', message, file: path });
    }
    const pairs = new Map(
      text.split(/\r\n?|\n/).flatMap((line) => {
        const at = line.indexOf('=');
        return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const];
      }),
    );
    const [id, secret] = [pairs.get('AWSAccessKeyId'), pairs.get('AWSSecretKey')];
    if (id === undefined) {
      return undefined;
    }
    if (secret === undefined) {
      throw partial(path, 'AWSSecretKey', { file: path });
    }
    return { kind: 'file', file: path, section: undefined, keys: keysOf(id, secret, undefined) };
  },
};

/** Keys in a `.boto` file: the one that `BOTO_CONFIG` names, else `/etc/boto.cfg` and the one of the home folder. */
export const botoFile: Provider = {
  name: '.boto',
  find: ({ oldFiles: { boto } }) => {
    for (const { path, text } of boto) {
      const file = readIni(text ?? '');
      if ('problem' in file) {
        throw badConfig(`${path}:${file.problem.line}:${file.problem.column}: ${file.problem.reason}`, path);
      }
      const entries = file.sections.find(({ title }) => title === 'Credentials')?.entries;
      const value = (name: string): string | undefined => {
        const found = entries?.get(name)?.value;
        return typeof found === 'string' ? found : undefined;
      };
      const [id, secret] = [value('aws_access_key_id'), value('aws_secret_access_key')];
      if (id !== undefined) {
        if (secret === undefined) {
          throw partial(path, 'aws_secret_access_key', { file: path });
        }
        return { kind: 'file', file: path, section: 'Credentials', keys: keysOf(id, secret, undefined) };
      }
    }
    return undefined;
  },
};
