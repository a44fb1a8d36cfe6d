import { describe, expect, it } from '@jest/globals';
import type { MenuData } from '../session/session.types.ts';
import { activeMenu } from './active-menu.ts';

const entry = (key: string, route: string | null, children: MenuData[] = []): MenuData => ({
  __typename: 'MenuItem',
  key,
  title: key,
  route,
  icon: null,
  area: null,
  client: 'staff',
  children,
});
const menus = [
  entry('home', '/'),
  entry('cases', null, [entry('queue', '/cases'), entry('new', '/cases/new'), entry('done', '/cases?queue=FINISHED')]),
];

describe('the lit menu entry', () => {
  it('is the longest route that leads to the page', () => {
    expect(activeMenu(menus, '/cases/new')).toEqual(['cases', 'new']);
    expect(activeMenu(menus, '/cases/0190')).toEqual(['cases', 'queue']);
    expect(activeMenu(menus, '/')).toEqual(['home']);
  });

  it('is none for a page that no menu leads to', () => {
    expect(activeMenu(menus, '/exports')).toEqual([]);
  });

  it('does not take a mere beginning of a word, and may be none', () => {
    expect(activeMenu(menus.slice(1), '/casesX')).toEqual([]);
  });
});
