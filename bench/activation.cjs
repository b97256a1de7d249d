// One process that activates the extension with a stand-in for VS Code: `node activation.cjs '{"active":…}'` prints how
// long `require` and `activate` took, and how long it was until the first row could be asked for.
const Module = require('node:module');
const { join } = require('node:path');

/** @type {(id: string | undefined) => void} */
let shown = () => undefined;

class EventEmitter {
  /** @type {Set<(value: unknown) => void>} */
  #listeners = new Set();
  event = (/** @type {(value: unknown) => void} */ listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(/** @type {unknown} */ value) {
    for (const listener of this.#listeners) {
      listener(value);
    }
  }
  dispose() {
    this.#listeners.clear();
  }
}

class TreeItem {
  constructor(/** @type {string} */ label) {
    this.label = label;
  }
}

/** Whatever else is asked of VS Code: it can be called, made and looked into, and does nothing. */
function anything() {
  const members = new Map();
  /** @type {any} */
  const thing = new Proxy(function nothing() {}, {
    get: (_, name) => {
      if (name === 'then' || typeof name === 'symbol') {
        return undefined;
      }
      if (!members.has(name)) {
        members.set(name, anything());
      }
      return members.get(name);
    },
    set: () => true,
    apply: () => anything(),
    construct: () => anything(),
  });
  return thing;
}

const subscription = { dispose: () => undefined };
const never = () => subscription;

/** @param {string} id */
function createTreeView(id, /** @type {any} */ { treeDataProvider }) {
  treeDataProvider.onDidChangeTreeData(() => {
    const [row] = treeDataProvider.getChildren();
    if (row !== undefined) {
      treeDataProvider.getTreeItem(row);
      shown(id);
    }
  });
  return {
    visible: id === 'ssmSessions.active' || id === 'ssmSessions.history',
    selection: [],
    onDidChangeVisibility: never,
    onDidChangeSelection: never,
    onDidExpandElement: never,
    onDidCollapseElement: never,
    dispose: () => undefined,
  };
}

/** @param {Record<string, unknown>} members */
function known(members) {
  const rest = anything();
  return new Proxy(members, { get: (_, name) => (name in members ? members[String(name)] : rest[name]) });
}

const vscode = known({
  EventEmitter,
  TreeItem,
  l10n: { t: (/** @type {string} */ text) => text },
  window: known({ createTreeView }),
  workspace: known({
    isTrusted: true,
    workspaceFolders: [],
    getConfiguration: () => ({ get: () => undefined, has: () => false, inspect: () => undefined }),
    onDidChangeConfiguration: never,
    onDidGrantWorkspaceTrust: never,
  }),
  commands: known({ executeCommand: () => Promise.resolve(), registerCommand: never }),
});

const load = /** @type {any} */ (Module)._load;
/** @type {any} */ (Module)._load = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
  name === 'vscode' ? vscode : load(name, ...rest);

const memento = { get: () => undefined, update: () => Promise.resolve(), keys: () => [] };
const context = {
  subscriptions: /** @type {{ dispose(): void }[]} */ ([]),
  extensionUri: anything(),
  workspaceState: memento,
  globalState: memento,
  extension: anything(),
};

const began = performance.now();
const extension = require(join(__dirname, '..', 'dist', 'extension.js'));
const loaded = performance.now();
extension.activate(context);
const activated = performance.now();

shown = (id) => {
  console.log(JSON.stringify({ load: loaded - began, activate: activated - loaded, firstRow: performance.now() - began, id }));
  process.exit(0);
};
setTimeout(() => {
  console.error('No row came within 30 s.');
  process.exit(1);
}, 30_000);
