// The floor: the calls of a plan over raw keep-alive HTTP, each page parsed and nothing else:
// `node floor.js '{"url":…,"runs":…,"plan":…}'`.
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { secretAccessKey } from '../test/emulator/http/signature';
import type { PlannedCall } from './core';

interface Order {
  readonly url: string;
  readonly account: string;
  readonly region: string;
  readonly runs: number;
  readonly plan: string;
}

interface Page {
  readonly Sessions: readonly unknown[];
  readonly NextToken?: string;
}

void main(JSON.parse(process.argv[2] ?? '{}') as Order);

async function main(order: Order): Promise<void> {
  const plan = JSON.parse(readFileSync(order.plan, 'utf8')) as readonly PlannedCall[];
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const post = poster(order, agent);
  const listings: unknown[] = [];
  for (let run = 0; run < order.runs; run += 1) {
    const cpu = process.cpuUsage();
    const began = performance.now();
    const sessions = await replay(plan, post);
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    const peak = process.resourceUsage().maxRSS / 1024;
    listings.push({ ms, cpu: (user + system) / 1000, peak, calls: plan.length, throttled: 0, sessions });
  }
  agent.destroy();
  console.log(JSON.stringify(listings));
}

/** Makes each call when as many answers are there as were when the plan was recorded, and the one it follows. */
async function replay(plan: readonly PlannedCall[], post: (body: string) => Promise<Page>): Promise<number> {
  const pages: (Page | undefined)[] = plan.map(() => undefined);
  let answers = 0;
  let next = 0;
  await new Promise<void>((resolve, reject) => {
    const begin = (): void => {
      for (let call = plan[next]; call; call = plan[next]) {
        const { request, follows, answers: needed } = call;
        const before = follows === undefined ? undefined : pages[follows];
        if (answers < needed || (follows !== undefined && !before)) {
          return;
        }
        const index = next;
        next += 1;
        post(JSON.stringify(before ? { ...request, NextToken: before.NextToken } : request)).then((page) => {
          pages[index] = page;
          answers += 1;
          begin();
          if (answers === plan.length) {
            resolve();
          }
        }, reject);
      }
    };
    begin();
  });
  return pages.reduce((total, page) => total + (page?.Sessions.length ?? 0), 0);
}

function poster({ url, account, region }: Order, agent: Agent): (body: string) => Promise<Page> {
  const { host, hostname, port } = new URL(url);
  const names = 'content-type;host;x-amz-date;x-amz-target';
  const fixed = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.DescribeSessions' };
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const scope = [day, region, 'ssm', 'aws4_request'];
  const key = scope.reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secretAccessKey}`);
  return (body) => {
    const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const lines = `content-type:${fixed['content-type']}\nhost:${host}\nx-amz-date:${time}\nx-amz-target:${fixed['x-amz-target']}\n`;
    const canonical = ['POST', '/', '', lines, names, sha256(body)].join('\n');
    const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n');
    const signature = hmac(key, toSign).toString('hex');
    const authorization = `AWS4-HMAC-SHA256 Credential=AKIA${account}/${scope.join('/')}, SignedHeaders=${names}, Signature=${signature}`;
    const headers = { ...fixed, host, 'x-amz-date': time, authorization, 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ hostname, port, method: 'POST', path: '/', agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) {
            resolve(JSON.parse(text) as Page);
          } else {
            reject(new Error(text));
          }
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
