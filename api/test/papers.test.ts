import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const docs = join(root, 'docs');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const find = (...patterns: string[]) =>
  globSync(patterns, { cwd: root, exclude: (path) => /(^|\/)(node_modules|dist|generated)(\/|$)/.test(path) });

describe('what people write', () => {
  const papers = [...find('docs/**/*.md'), 'README.md', 'README.zh-CN.md', 'CHANGELOG.md'];

  it('leads to files that are there', () => {
    const dead = papers.flatMap((paper) =>
      [...read(paper).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(paper), target)))
        .map((target) => `${paper}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('keeps the change log on one page', () => {
    expect(Buffer.byteLength(read('CHANGELOG.md'))).toBeLessThanOrEqual(12_288);
  });
});

describe('decisions', () => {
  const folder = join(docs, 'decisions');
  const records = readdirSync(folder).filter((file) => !['README.md', 'dependencies.md'].includes(file));
  const numbers = new Set(records.map((file) => file.slice(0, 4)));

  it('are in their index, each under a number of its own', () => {
    const listed = [...read('docs/decisions/README.md').matchAll(/^\| \[(\d{4})\]\((\S+)\)/gm)];
    expect(listed.map(([, , file]) => file)).toEqual(records.toSorted());
    expect(listed.filter(([, number = '', file = '']) => !file.startsWith(`${number}-`))).toEqual([]);
    expect(numbers.size).toBe(records.length);
  });

  it('are there wherever code and papers name one', () => {
    const named = find('{api,e2e,scripts,web-*,mini-alipay}/**/*.{ts,tsx,mjs,cjs}', 'docs/**/*.md', '*.{mjs,cjs,md}')
      .map((path) => [path, read(path)] as const)
      .flatMap(([path, text]) =>
        [...text.matchAll(/\bADR (\d{4})/g)].map(([, number = '']) => [path, number] as const),
      );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([, number]) => !numbers.has(number))).toEqual([]);
  });

  it('say what was rejected and what follows', () => {
    const parts = ['Context', 'Decision', 'Rejected', 'Consequence'].map((part) => `**${part}.**`);
    const without = (file: string) => parts.filter((part) => !read(`docs/decisions/${file}`).includes(`\n${part} `));
    expect(records.filter((file) => without(file).length > 0)).toEqual([]);
  });

  it('every dependency of every package.json has its reason', () => {
    const reasons = read('docs/decisions/dependencies.md');
    const manifests = ['.', ...readdirSync(root)].map((name) => join(name, 'package.json'));
    const named = manifests
      .filter((path) => existsSync(join(root, path)))
      .flatMap((path) => {
        const { dependencies, devDependencies } = JSON.parse(read(path)) as Record<string, object>;
        return Object.keys({ ...dependencies, ...devDependencies });
      });
    expect([...new Set(named)].filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('rooms that docs/architecture.md lists', () => {
  const text = read('docs/architecture.md');
  // What is written from the declarations is there only after that.
  const written = (path: string) =>
    path.endsWith('/src') ? ['generated', 'testing', 'records'] : ['generated', 'testing'];
  const foldersOf = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !written(path).includes(entry.name))
      .map(({ name }) => name)
      .toSorted();
  /** Names of a table whose first column is the room. */
  const roomsUnder = (heading: string) => {
    const [, section = ''] = text.split(`### \`${heading}\``);
    const [table = ''] = section.split(/\n#/);
    return [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, room]) => room).toSorted();
  };
  /** Rows of the table of the clients: a folder, and the rooms in it. */
  const clients = [...text.matchAll(/^\| `((?:web|mini)-[\w/-]+)\/` \| ((?:`[\w-]+` ?)+) \|/gm)];

  it.each(['api/src/platform', 'api/src/domains'])('%s is what stands there', (path) => {
    expect(roomsUnder(path)).toEqual(foldersOf(path));
  });

  it.each(clients.map(([, path = '', rooms = '']) => [path, rooms]))('%s is what stands there', (path, rooms) => {
    expect([...rooms.matchAll(/`([\w-]+)`/g)].map(([, room]) => room).toSorted()).toEqual(foldersOf(path));
  });

  it('name every client', () => {
    const known = new Set(clients.map(([, path = '']) => path.split('/')[0]));
    expect(find('{web,mini}-*/src').filter((path) => !known.has(path.split('/')[0] ?? ''))).toEqual([]);
  });
});
