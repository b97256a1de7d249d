import { environment } from './environment';

/**
 * Asks the emulator for something at run time (test/emulator/README.md has the paths).
 *
 * @param path below `/_emulator/`
 * @param body sent as JSON; with it the method is POST unless `method` says otherwise
 * @returns the answer, parsed where it is JSON
 * @throws {Error} when the emulator refuses
 */
export async function emulator(
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<unknown> {
  const response = await fetch(`${environment.emulator()}/_emulator/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`The emulator answered ${response.status} to ${method} ${path}: ${text}`);
  }
  return response.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : text;
}
