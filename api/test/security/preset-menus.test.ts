import { describe, expect, it } from '@jest/globals';
import { modules } from '../../src/modules.ts';
import { canonicalRole, ROLE_PRESETS } from '../../src/platform/access/roles/role-presets.ts';
import { menusOf } from '../../src/platform/access/sessions/present-session.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { Registry } from '../../src/platform/kernel/registry.ts';

const registry = new Registry(modules);
const ctx = { app: { registry } } as unknown as Ctx;
const { menus: pages, permissions } = registry;
const heldBy = (preset: string) =>
  new Set(
    permissions.filter(({ roles }) => roles.some((role) => canonicalRole(role) === preset)).map(({ code }) => code),
  );
const THREE_ADMINISTRATORS = ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'];

/** Routes in the menu of a role that shows every page and holds these permissions. */
const menuOf = (held: readonly string[]) =>
  menusOf(ctx, { actor: { permissions: new Set(held) }, menus: new Set(pages.map(({ key }) => key)) })
    .flatMap(({ route }) => route ?? [])
    .sort();

const opening = [...new Set(pages.flatMap((page) => page.permissions))];
/** Permissions that their pages need besides the one that opens them. */
const companionsOf = (code: string) =>
  pages.filter((page) => page.permissions.includes(code)).flatMap(({ alsoNeeds = [] }) => alsoNeeds);
const forEverybody = pages
  .filter((page) => page.permissions.length === 0 && !page.alsoNeeds?.length)
  .map(({ route }) => route);

describe('40.3 a role with one permission', () => {
  it.each(opening)('%s opens its pages and no other', (code) => {
    const held = [...new Set([code, ...companionsOf(code)])];
    const own = pages
      .filter((page) => page.permissions.some((one) => held.includes(one)))
      .filter(({ alsoNeeds = [] }) => alsoNeeds.every((one) => held.includes(one)))
      .map(({ route }) => route);
    expect(own.length).toBeGreaterThan(0);
    expect(menuOf(held)).toEqual([...own, ...forEverybody].sort());
  });
});

describe('40.3 a role with permissions for acts alone', () => {
  const acts = permissions.filter(({ code }) => !opening.includes(code));

  it.each(THREE_ADMINISTRATORS)('and those of %s opens what is for everybody', (administrator) => {
    const others = THREE_ADMINISTRATORS.filter((one) => one !== administrator);
    const held = acts.filter(({ roles }) => !others.some((one) => roles.length === 1 && roles[0] === one));
    expect(held.length).toBeGreaterThan(100);
    expect(menuOf(held.map(({ code }) => code))).toEqual([...forEverybody].sort());
  });
});

describe('40.4 a preset role', () => {
  it.each(ROLE_PRESETS.map(({ code, name }) => [code, name]))(
    '%s %s holds all that the pages it may open ask for',
    (code) => {
      const held = heldBy(code);
      const lacking = pages
        .filter(({ permissions }) => permissions.some((one) => held.has(one)))
        .flatMap(({ key, alsoNeeds = [] }) =>
          alsoNeeds.filter((one) => !held.has(one)).map((one) => `${key} needs ${one}`),
        );
      expect(lacking).toEqual([]);
    },
  );

  it('of a clerk of a centre has no menu to the exchange of data', () => {
    const menu = menuOf([...heldBy('CENTRE_CLERK')]);
    expect(menu).toContain('/cases');
    expect(menu.filter((route) => /^\/(exchange|uplink)\b/.test(route))).toEqual([]);
  });
});
