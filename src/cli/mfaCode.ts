import { createInterface } from 'node:readline/promises';

/** Asks for the code of an MFA device, as the CLI does; undefined if nobody can answer. */
export async function askMfaCode(serial: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) {
    return undefined;
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await asking.question(`Enter MFA code for ${serial}: `);
  } finally {
    asking.close();
  }
}
