import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '../../../../src/cli/scb/replace-folder.ts';

let parent: string;
let target: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'zonplan-replace-'));
  target = join(parent, 'geo');
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

describe('a folder that takes the place of another', () => {
  it('is made where there was none, with the permissions that any new folder has', async () => {
    await replaceFolder(join(target, 'deep'), new Map([['a.json', 'a']]), () => true);
    expect(readFileSync(join(target, 'deep', 'a.json'), 'utf8')).toBe('a');
    expect(statSync(join(target, 'deep')).mode).toBe(statSync(target).mode);
  });

  it('takes along what is kept, folders too, and nothing else', async () => {
    mkdirSync(join(target, 'tiles'), { recursive: true });
    writeFileSync(join(target, 'tiles', '1.png'), 'one');
    writeFileSync(join(target, 'a.json'), 'old');
    writeFileSync(join(target, 'b.json'), 'old');
    await replaceFolder(target, new Map([['a.json', 'new']]), (name) => name !== 'b.json');
    expect(readdirSync(target).sort()).toEqual(['a.json', 'tiles']);
    expect(readFileSync(join(target, 'a.json'), 'utf8')).toBe('new');
    expect(readFileSync(join(target, 'tiles', '1.png'), 'utf8')).toBe('one');
    expect(readdirSync(parent)).toEqual(['geo']);
  });

  it('leaves the old one as it was where a file cannot be written, and nothing beside it', async () => {
    mkdirSync(target);
    writeFileSync(join(target, 'a.json'), 'old');
    const files = new Map([
      ['a.json', 'new'],
      ['no-such-folder/b.json', 'new'],
    ]);
    await expect(replaceFolder(target, files, () => true)).rejects.toThrow('ENOENT');
    expect(readdirSync(parent)).toEqual(['geo']);
    expect(readFileSync(join(target, 'a.json'), 'utf8')).toBe('old');
  });
});
