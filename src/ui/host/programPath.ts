import { constants, type BigIntStats } from 'node:fs';
import { access, readlink, realpath, stat } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join, parse, resolve, sep } from 'node:path';

/** The most links in one path: more of them lead in a circle. */
const maxLinks = 40;

/**
 * Returns the absolute path of a program on `path`; undefined if there is none. Only plain files that can be run count,
 * and none that is in one of `folders` under any name: neither its entry of `path`, nor a link on the way, nor what it
 * leads to is (P7). The path is the one of the entry, not that at the end of its links: some programs go by the name
 * they are called.
 */
export async function programPath(name: string, path: string, folders: readonly string[]): Promise<string | undefined> {
  const barred = new Set((await Promise.all(folders.map(identity))).filter((id) => id !== undefined));
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const entry of path.split(delimiter)) {
    const place = join(entry, file);
    if (isAbsolute(entry) && (await canRun(place)) && !(await isBarred(place, folders, barred))) {
      return place;
    }
  }
  return undefined;
}

async function canRun(place: string): Promise<boolean> {
  try {
    await access(place, constants.X_OK);
    return (await stat(place)).isFile();
  } catch {
    return false;
  }
}

/** Tells whether a path, or what any link in it leads to, is in one of the folders. */
async function isBarred(place: string, folders: readonly string[], barred: ReadonlySet<string>): Promise<boolean> {
  const followed = await namesOf(place);
  const end = await realpath(place).catch(() => undefined);
  // In doubt it is.
  if (followed === undefined || end === undefined) {
    return true;
  }
  const names = [...followed, end];
  if (names.some((one) => folders.some((folder) => isIn(folder, one)))) {
    return true;
  }
  // The same folder may have other names still: by case, by short names, by mounts.
  const above = new Set(names.flatMap(foldersAbove));
  const ids = await Promise.all([...above].map(identity));
  return ids.some((id) => id !== undefined && barred.has(id));
}

/** Returns all the names that a path has while its links are followed one by one; undefined if that has no end. */
async function namesOf(place: string): Promise<readonly string[] | undefined> {
  const names = [resolve(place)];
  for (let links = 0; links <= maxLinks; links += 1) {
    const next = await withoutFirstLink(names.at(-1) ?? '');
    if (next === undefined) {
      return names;
    }
    names.push(next);
  }
  return undefined;
}

async function withoutFirstLink(path: string): Promise<string | undefined> {
  const { root } = parse(path);
  const segments = path.slice(root.length).split(sep);
  let before = root;
  for (const [index, segment] of segments.entries()) {
    const here = join(before, segment);
    const target = await readlink(here).catch(() => undefined);
    if (target !== undefined) {
      return join(resolve(before, target), ...segments.slice(index + 1));
    }
    before = here;
  }
  return undefined;
}

function isIn(folder: string, path: string): boolean {
  return [path, ...foldersAbove(path)].includes(resolve(folder));
}

function foldersAbove(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
}

/** Returns the key that tells a folder from all others, whatever it is called; undefined if it is not there. */
async function identity(path: string): Promise<string | undefined> {
  const about: BigIntStats | undefined = await stat(path, { bigint: true }).catch(() => undefined);
  return about && `${about.dev}:${about.ino}`;
}
