import { describe, expect, it } from '@jest/globals';
import type { MenuData } from '../session/session.types.ts';
import { areasOf, firstRoute, pagesNamed, trailTo } from './menu-areas.ts';

const entry = (key: string, area: string, route: string | null, children: MenuData[] = []): MenuData => ({
  __typename: 'MenuItem',
  key,
  title: `名${key}`,
  route,
  icon: null,
  client: 'staff',
  area,
  children,
});
const area = (key: string) => ({ __typename: 'MenuArea' as const, key, title: `域${key}`, short: key, icon: '' });

const areas = ['bench', 'cases', 'reviews'].map(area);
const group = entry('limits', 'cases', null, [entry('board', 'cases', '/warnings')]);
const menus = [
  entry('home', 'bench', '/'),
  entry('queue', 'cases', '/cases'),
  group,
  entry('pads', 'reviews', '/pads'),
];

describe('the areas of the menu', () => {
  it('make a rail where there are several beside the workbench, of those that have entries', () => {
    expect(areasOf([...areas, area('training')], menus).map(({ key }) => key)).toEqual(['bench', 'cases', 'reviews']);
    expect(areasOf(areas, menus.slice(0, 3))).toEqual([]);
    expect(areasOf(areas, [])).toEqual([]);
  });

  it('lead to their first page, though a group stands first', () => {
    expect(firstRoute([group, ...menus])).toBe('/warnings');
    expect(firstRoute([])).toBeUndefined();
  });

  it('are found by the names of their pages, in folded groups too; nothing typed finds none', () => {
    const named = (typed: string) => pagesNamed({ menus, areas }, typed).map(({ link, subtitle }) => [link, subtitle]);
    expect(named('board')).toEqual([['/warnings', '域cases']]);
    expect(named('名limits')).toEqual([]);
    expect(named('')).toEqual([]);
    expect(named('名')).toHaveLength(4);
  });

  it('begin the way to a page: area, group, list, record; nothing leads to where one is', () => {
    const way = (path: string) => trailTo({ menus, areas }, path, '这一页');
    expect(way('/warnings/7')).toEqual([
      { title: '域cases' },
      { title: '名limits' },
      { title: '名board', route: '/warnings' },
      { title: '这一页' },
    ]);
    expect(way('/cases')).toEqual([{ title: '域cases' }, { title: '名queue' }]);
    expect(way('/')).toEqual([]);
    expect(way('/exports')).toEqual([]);
  });
});
