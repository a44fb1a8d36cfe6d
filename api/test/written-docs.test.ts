import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writtenPages } from '../src/cli/docs/written-pages.ts';
import { modules } from '../src/modules.ts';
import { PREVIOUS } from '../src/platform/flow/index.ts';
import { Registry } from '../src/platform/kernel/index.ts';

const folder = join(import.meta.dirname, '../../docs');
const reference = join(folder, 'reference');
const registry = new Registry(modules);
const pages = writtenPages(registry);

describe('generated documentation', () => {
  it.each(pages.map(({ path, text }) => [path, text] as const))(
    'docs/reference/%s is what the definitions say (npm run docs:write)',
    (path, text) => {
      const file = join(reference, path);
      expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(text);
    },
  );

  it('no diagram is left of a flow that is gone', () => {
    const known = new Set(pages.map(({ path }) => path));
    expect(readdirSync(join(reference, 'flows')).filter((file) => !known.has(`flows/${file}`))).toEqual([]);
  });

  it('draws every step of every flow', () => {
    for (const flow of registry.flows.values()) {
      const text = pages.find(({ path }) => path === `flows/${flow.key.replaceAll('.', '-')}.md`)?.text ?? '';
      for (const [from, { on = {} }] of Object.entries(flow.states)) {
        for (const { to } of Object.values(on)) expect(text).toContain(`  ${from} --> ${to === PREVIOUS ? from : to}`);
      }
    }
  });
});

describe('glossary', () => {
  const root = join(folder, '..');
  const text = readFileSync(join(folder, 'glossary.md'), 'utf8');
  const isMissing = (word: string) => !text.includes(`\`${word}\``);

  it('explains no word twice', () => {
    const tables = text.split('\n\n').filter((part) => part.startsWith('| 中文 | term |'));
    const words = tables.flatMap((table) =>
      table
        .split('\n')
        .slice(2)
        .map((row) => row.split('|')[1]?.trim()),
    );
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('knows every enum of the schema and each of its values', () => {
    const schema = readFileSync(join(root, 'schema/schema.graphql'), 'utf8');
    const enums = [...schema.matchAll(/^enum (\w+) \{\n([^}]*)\}/gm)];
    const words = enums.flatMap(([, name = '', body = '']) => [name, ...(body.match(/^ {2}[A-Z_]+$/gm) ?? [])]);
    expect(words.map((word) => word.trim()).filter(isMissing)).toEqual([]);
  });

  it('knows every table', () => {
    const migrations = join(root, 'api/src/database/migrations');
    const sql = readdirSync(migrations).map((file) => readFileSync(join(migrations, file), 'utf8'));
    const tables = sql.flatMap((part) => [...part.matchAll(/create table (\w+)/g)].map(([, table = '']) => table));
    expect(tables.filter(isMissing)).toEqual([]);
  });

  it('knows every state and action of every flow', () => {
    const flows = [...registry.flows.values()].flatMap(({ states }) => Object.entries(states));
    const words = flows.flatMap(([name, { on = {} }]) => [name, ...Object.keys(on)]);
    expect([...new Set(words)].filter(isMissing)).toEqual([]);
  });
});
