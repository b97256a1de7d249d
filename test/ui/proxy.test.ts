import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, ConfigurationTarget, extensions, workspace } from 'vscode';
import type { SsmSessionsApi } from '../../src/app/api';
import { restoreAwsFiles, writeAwsFiles } from './support/awsFiles';
import { eventually } from './support/eventually';

const host = 'ssm.behind-the-proxy.invalid';

describe('A company’s proxy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ssm-proxy-'));
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let proxy: Server;
  let aws: Server;

  before(async () => {
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'].concat([
        '-subj',
        `/CN=${host}`,
        '-addext',
        `subjectAltName=DNS:${host}`,
        '-keyout',
        key,
        '-out',
        certificate,
      ]),
      { stdio: 'ignore' },
    );
    aws = createTlsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, response) =>
      response.end('{"Sessions":[{"SessionId":"through-the-proxy"}]}'),
    );
    const awsPort = await listening(aws);
    proxy = createServer();
    proxy.on('connect', (request, client: Socket) => {
      asked.push(String(request.url));
      const upstream = connect(awsPort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        client.pipe(upstream).pipe(client);
      });
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket.on('error', () => undefined);
      }
    });
    const proxyPort = await listening(proxy);
    writeAwsFiles({
      config: `[profile dev]\nregion = eu-west-1\nendpoint_url = https://${host}\nca_bundle = ${certificate}\nmax_attempts = 1\n`,
    });
    await set('http.proxy', `http://127.0.0.1:${proxyPort}`);
  });

  after(async () => {
    await set('http.proxy', undefined);
    restoreAwsFiles();
    for (const socket of sockets) {
      socket.destroy();
    }
    proxy.close();
    aws.close();
    rmSync(folder, { recursive: true });
    await commands.executeCommand('ssmSessions.refresh');
  });

  it('that is set in VS Code is used, with the certificates that the AWS files name', async () => {
    const extension = extensions.getExtension<SsmSessionsApi>('ssm-sessions.ssm-sessions');
    const api = await extension?.activate();
    assert.ok(api);
    api.sessions('active');
    await eventually(async () => {
      await commands.executeCommand('ssmSessions.refresh');
      const { sessions, failures } = api.sessions('active');
      assert.deepEqual(failures, []);
      assert.deepEqual(
        sessions.map(({ SessionId: id }) => id),
        ['through-the-proxy'],
      );
    });
    assert.equal(asked[0], `${host}:443`);
  });
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function set(setting: string, value: unknown): Promise<void> {
  await workspace.getConfiguration().update(setting, value, ConfigurationTarget.Global);
}
