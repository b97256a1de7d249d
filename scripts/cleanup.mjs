// Whoever starts something says here how to stop it; it is stopped however the command ends.

/** @typedef {() => unknown} Undo Stops or removes something; may be asynchronous. */

/** @type {Undo[]} */
const undos = [];

/**
 * Remembers how to undo something, last in, first out.
 * @param {Undo} undo
 */
export function onEnd(undo) {
  undos.push(undo);
}

/** Undoes everything that is still to be undone; one failure does not keep the others from being tried. */
export async function cleanUp() {
  for (let undo = undos.pop(); undo; undo = undos.pop()) {
    try {
      await undo();
    } catch (error) {
      console.error(`While cleaning up: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/**
 * Runs a command's whole work, cleans up, and leaves with its exit code; also on Ctrl+C and SIGTERM.
 * @param {() => Promise<number>} work resolves to the exit code
 */
export async function command(work) {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.once(signal, () => void cleanUp().finally(() => process.exit(code)));
  }
  /** @type {number} */
  let code;
  try {
    code = await work();
  } catch (error) {
    console.error(error instanceof Explained ? error.message : error);
    code = 1;
  }
  await cleanUp();
  process.exit(code);
}

/** An error whose message tells the reader all there is to know: shown without a stack. */
export class Explained extends Error {}
