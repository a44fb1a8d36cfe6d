import { describe, expect, it } from '@jest/globals';
import { hasRoute } from './menu-route.ts';

describe('a route in the menu', () => {
  const menus = [{ route: null, children: [{ route: '/cases' }] }, { route: '/users' }];

  it('is found at any depth', () => {
    expect(hasRoute(menus, '/cases')).toBe(true);
  });

  it('is not guessed from its beginning', () => {
    expect(hasRoute(menus, '/cases/register')).toBe(false);
  });
});
