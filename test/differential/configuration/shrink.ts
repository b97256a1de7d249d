import type { Configuration, Content } from './configuration';

/**
 * The smallest configuration that still differs: takes away files, lines, variables and words, one after the other, as
 * long as the difference stays.
 */
export async function shrunk(
  configuration: Configuration,
  differs: (smaller: Configuration) => Promise<boolean>,
): Promise<Configuration> {
  let smallest = configuration;
  for (let found = true; found; ) {
    found = false;
    for (const smaller of smallerOnes(smallest)) {
      if (await differs(smaller)) {
        smallest = smaller;
        found = true;
        break;
      }
    }
  }
  return smallest;
}

function* smallerOnes(whole: Configuration): Generator<Configuration> {
  for (const [path, content] of Object.entries(whole.files)) {
    yield { ...whole, files: without(whole.files, path) };
    for (const less of lessOf(content)) {
      yield { ...whole, files: { ...whole.files, [path]: less } };
    }
  }
  for (const name of Object.keys(whole.env)) {
    yield { ...whole, env: without(whole.env, name) };
  }
  for (const index of whole.words.keys()) {
    yield { ...whole, words: whole.words.toSpliced(index, 1) };
  }
}

/** A text without half of its lines, then without each. */
function* lessOf(content: Content): Generator<Content> {
  if (typeof content !== 'string' || content === '') {
    return;
  }
  const lines = content.split(/(?<=\n|\r(?!\n))/);
  const half = Math.ceil(lines.length / 2);
  if (lines.length > 3) {
    yield lines.slice(half).join('');
    yield lines.slice(0, half).join('');
  }
  for (const index of lines.keys()) {
    yield lines.toSpliced(index, 1).join('');
  }
}

function without<T>(all: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([other]) => other !== name));
}
