import { describe, expect, it } from '@jest/globals';
import { modules } from '../../src/modules.ts';
import { canonicalRole, ROLE_PRESETS } from '../../src/platform/access/roles/role-presets.ts';
import { Registry } from '../../src/platform/kernel/registry.ts';

const registry = new Registry(modules);
const heldBy = (preset: string) =>
  new Set(
    registry.permissions
      .filter(({ roles }) => roles.some((role) => canonicalRole(role) === preset))
      .map(({ code }) => code),
  );

describe('40.4 a preset role', () => {
  it.each(ROLE_PRESETS.map(({ code, name }) => [code, name]))(
    '%s %s holds all that the pages it may open ask for',
    (code) => {
      const held = heldBy(code);
      const lacking = registry.menus
        .filter(({ permissions }) => permissions.some((one) => held.has(one)))
        .flatMap(({ key, alsoNeeds = [] }) =>
          alsoNeeds.filter((one) => !held.has(one)).map((one) => `${key} needs ${one}`),
        );
      expect(lacking).toEqual([]);
    },
  );
});
