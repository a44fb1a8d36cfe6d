import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { buildSession, renderKit } from '../testing/render.tsx';
import { PageHeader } from './PageHeader.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';
import { MOST_PINNED, MOST_RECENT, notePlace, placesOf, togglePin } from './places.ts';

const entry = (key: string, title: string, route: string) => ({
  __typename: 'MenuItem' as const,
  key,
  title,
  route,
  icon: null,
  client: 'staff',
  area: 'cases',
  children: [],
});
const menus = [entry('home', '工作台', '/'), entry('cases', '办件', '/cases'), entry('pads', '评价器', '/pads')];
const session = buildSession({ menus });
const ID = '6f0f3f0e-2d6b-4a53-9f0f-1c1f7a2b3c4d';
beforeEach(() => localStorage.clear());

describe('recent and pinned pages', () => {
  it('are kept by account: nobody is shown those of another one at the same desk', () => {
    notePlace('clerk', '/cases', '办件');
    togglePin('clerk', '/pads', '评价器');
    expect(placesOf('other')).toEqual({ recent: [], pinned: [] });
    expect(placesOf('clerk')).toEqual({ recent: [{ path: '/cases' }], pinned: [{ path: '/pads' }] });
  });

  it('keep neither names nor ID numbers, only addresses and business numbers', () => {
    notePlace('clerk', `/cases/${ID}`, '张建国 310101199910202345 SQ202611300012');
    notePlace('clerk', '/cases/310101199910202345', '张建国');
    notePlace('clerk', '/cases?q=310101199910202345', '办件');
    notePlace('clerk', '/pads', 'EA1234567 护照');
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/张|\d{15}|EA1234567|q=/);
    expect(placesOf('clerk').recent).toEqual([{ path: '/pads' }, { path: `/cases/${ID}`, number: 'SQ202611300012' }]);
  });

  it('hold a few, the last one first; the first pinned one gives way', () => {
    for (let n = 0; n < 20; n++) {
      notePlace('clerk', `/cases/${n}`, '');
      togglePin('clerk', `/cases/${n}`, '');
    }
    const { recent, pinned } = placesOf('clerk');
    expect(recent.map(({ path }) => path)).toEqual(Array.from({ length: MOST_RECENT }, (_, n) => `/cases/${19 - n}`));
    expect(pinned.map(({ path }) => path)).toEqual(Array.from({ length: MOST_PINNED }, (_, n) => `/cases/${14 + n}`));
    localStorage.setItem('yjs.places.clerk', '{"recent":[{"path":"javascript:alert(1)"},7,null],"pinned":{}}');
    expect(placesOf('clerk')).toEqual({ recent: [], pinned: [] });
  });

  it('P pins the page, R opens the recent ones; a page whose right is gone is not offered', async () => {
    notePlace('user-1', '/gone', '没有权限的页面');
    notePlace('user-1', '/cases', '办件');
    renderKit(
      <>
        <PlaceLinks />
        <PageHeader title="评价器" />
      </>,
      { session, url: '/pads' },
    );
    expect(screen.queryByRole('link', { name: '评价器' })).toBeNull();
    fireEvent.keyDown(window, { key: 'p' });
    expect(screen.getByRole('link', { name: '评价器', current: 'page' }).getAttribute('href')).toBe('/pads');
    expect(screen.getByRole('button', { name: '取消固定本页', pressed: true })).toBeTruthy();
    fireEvent.keyDown(window, { key: 'r' });
    expect(await screen.findByRole('menuitem', { name: '办件' })).toBeTruthy();
    expect(screen.queryByText(/没有权限/)).toBeNull();
    fireEvent.keyDown(window, { key: 'p' });
    expect(screen.queryByRole('link', { name: '评价器' })).toBeNull();
  });
});
