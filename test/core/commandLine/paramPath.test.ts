import { describe, expect, it } from 'vitest';
import { paramPath } from '../../../src/core/commandLine/paramPath';

const path = (written: string): string => paramPath(written, '/home/$x', { A: 'a$B', B: 'b' });

describe('The path of a file://', () => {
  it('begins at home where it says so', () => {
    expect(path('~')).toBe('/home/$x');
    expect(path('~/f')).toBe('/home/$x/f');
    expect(path('~jane/f')).toBe('~jane/f');
    expect(path('x/~')).toBe('x/~');
  });

  it('takes variables from the environment, once, and leaves those that are not set', () => {
    expect(path('$A/${B}/$C/${D}')).toBe('a$B/b/$C/${D}');
  });
});
