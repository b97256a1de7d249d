import { describe, expect, it } from 'vitest';
import { promptAt, secondPromptAt } from '../../../src/core/shell/prompt';

const command = 'aws ssm describe-sessions --state Active';

describe('The prompt before a command', () => {
  it.each([
    '$ ',
    '% ',
    '# ',
    '> ',
    '>',
    '>>> ',
    '❯ ',
    'λ ',
    '➜ ',
    '➜  dir ',
    '➜  ~/src/dir git:(main) ✗ ',
    '  $  ',
    '\u00a0$\u00a0',
    'user@host:~$ ',
    'user@host ~ % ',
    'root@ip-10-0-0-1:/home/a b# ',
    'user@host:~/src (main)$ ',
    '[user@host dir]$ ',
    '[ec2-user@ip-10-0-0-1 ~]# ',
    '(venv) $ ',
    '(venv) ',
    '(.venv) user@host:~$ ',
    '(base) PS C:\\Users\\x> ',
    'PS C:\\> ',
    'PS C:\\>',
    'PS C:\\Program Files (x86)> ',
    'PS /home/x> ',
    'PS> ',
    'C:\\Users\\x>',
    'C:\\> ',
    'D:\\My Documents>',
    'bash-5.1$ ',
    'sh$ ',
    '-bash-4.2$ ',
    'user@host ~> ',
    '~/src> ',
    '/app # ',
    'host:dir user$ ',
    '(base) ➜  dir git:(main) ',
    'jo \uE0B0 ~/src \uE0B0 ',
    '!',
    '~/src/dir (main) ❯ ',
    'app on  main via 🐍 v3.12 ❯ ',
    '12:34:56 dir $ ',
    '└─$ ',
    '╰─❯ ',
    '╭─user@host ~/src ╰─$ ',
  ])('is %j', (prompt) => {
    expect(promptAt(prompt + command, 0).length).toBe(prompt.length);
    expect(promptAt(`x\n${prompt}${command}`, 2).length).toBe(prompt.length);
  });

  it.each([
    ['before a variable', '$ AWS_PROFILE=dev aws ssm'],
    ['before another program', 'user@host:~$ sudo aws ssm'],
    ['before an option', '$ --state Active'],
    ['before whatever else', '$ whatever aws ssm'],
  ])('is there %s, too', (_, line) => {
    expect(promptAt(line, 0).length).toBe(line.indexOf('$ ') + 2);
  });

  it.each([
    command,
    `sudo ${command} > out`,
    'C:\\tools\\aws.exe ssm describe-sessions > out',
    '"C:\\Program Files\\aws.exe" ssm describe-sessions > out',
    `AWS_PROFILE=dev ${command} > aws`,
    'describe-sessions --state Active',
    '-bashful aws',
    '--query Sessions[0] > aws',
    `(${command})`,
    `echo hi | ${command}`,
    '# what this is for',
    '',
  ])('is not in %j', (line) => {
    expect(promptAt(line, 0).length).toBe(0);
  });

  it('tells Windows, where a backslash is part of a path', () => {
    expect(promptAt(`PS C:\\> ${command}`, 0).windows).toBe(true);
    expect(promptAt(`(venv) C:\\Users\\x>${command}`, 0).windows).toBe(true);
    expect(promptAt(`user@host:~$ ${command}`, 0).windows).toBe(false);
  });

  it('is no prompt of root where it comments a line out, and commands follow', () => {
    expect(promptAt(`# ${command}\n${command}`, 0).length).toBe(0);
    expect(promptAt(`# ${command}\n# ${command}`, 0).length).toBe(2);
    expect(promptAt(`# ${command} \\\n  --max-items 2\n`, 0).length).toBe(2);
  });
});

describe('The prompt before a line that continues another', () => {
  const taken = (text: string, at: number, prompted: boolean): string =>
    text.slice(at, at + secondPromptAt(text, at, prompted));

  it.each([
    ['> ', '> --state Active'],
    ['>   ', '>   --state Active'],
    ['>> ', '>> --state Active'],
    ['quote> ', 'quote> x'],
    ['More? ', 'More? --state Active'],
  ])('is %j in %j', (prompt, line) => {
    expect(taken(`aws \\\n${line}`, 6, false)).toBe(prompt);
    expect(taken(`aws \\ ${line}`, 5, false)).toBe(` ${prompt}`);
  });

  it('is one before a value only where the first line has one, and nothing is indented', () => {
    expect(taken('$ aws \\\n> key=Owner,value=x', 8, true)).toBe('> ');
    expect(taken('$ aws \\ > key=Owner,value=x', 7, true)).toBe(' > ');
    expect(taken('$ aws \\\n  > out.json', 8, true)).toBe('');
    expect(taken('aws \\\n> out.json', 6, false)).toBe('');
    expect(taken('aws \\\n--state Active', 6, true)).toBe('');
  });
});
