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

/** @type {Promise<void> | undefined} */
let cleaning;

/**
 * Undoes everything; one failure does not keep the others from being tried.
 * @returns {Promise<void>} the same one, however often it is asked for
 */
function cleanUp() {
  cleaning ??= undoAll();
  return cleaning;
}

async function undoAll() {
  for (let undo = undos.pop(); undo; undo = undos.pop()) {
    try {
      await undo();
    } catch (error) {
      console.error(`While cleaning up: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/**
 * Runs a command's whole work, cleans up, and leaves with its exit code; also on Ctrl+C and when it is terminated.
 * @param {() => Promise<number>} work resolves to the exit code
 * @param {number} [afterCtrlC] the exit code then: 0 for what is only ever ended in this way
 */
export async function command(work, afterCtrlC = 130) {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', afterCtrlC],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    // Not `once`: npm may pass a signal on that the terminal has already sent.
    process.on(signal, () => void cleanUp().finally(() => process.exit(code)));
  }
  endWithNpm();
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

/** Npm that is terminated does not always pass it on: what it started would run on, and nobody would know. */
function endWithNpm() {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] !== undefined) {
    setInterval(() => {
      if (process.ppid !== parent) {
        void cleanUp().finally(() => process.exit(143));
      }
    }, 1000).unref();
  }
}

/** An error whose message tells the reader all there is to know: shown without a stack. */
export class Explained extends Error {}
