import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { modules } from '../src/modules.ts';
import { AREAS, type AreaKey, areaOf, Registry } from '../src/platform/kernel/index.ts';

const menus = new Registry(modules).menus.filter(({ client = 'staff' }) => client !== 'training');
const table = readFileSync(join(import.meta.dirname, '../../web-kit/src/shell/menu-icons.ts'), 'utf8');
/** Icons by entry, as the console has them. */
const icons = new Map(
  [...table.matchAll(/^ {2}'?([\w-]+)'?: (\w+Outlined),$/gm)].map(([, key = '', icon = '']) => [key, icon] as const),
);

it.each(Object.keys(AREAS) as AreaKey[])('every entry of %s has an icon that no other entry there has', (area) => {
  const keys = menus.filter((menu) => areaOf(menu) === area).flatMap(({ key, group }) => [key, group?.key ?? key]);
  const shared = Map.groupBy(new Set(keys), (key) => icons.get(key) ?? '无');
  expect([...shared].filter(([icon, them]) => icon === '无' || them.length > 1)).toEqual([]);
});

it('names no entry that there is not', () => {
  const known = new Set(menus.flatMap(({ key, group }) => [key, group?.key ?? key]));
  expect([...icons.keys()].filter((key) => !known.has(key))).toEqual([]);
});
