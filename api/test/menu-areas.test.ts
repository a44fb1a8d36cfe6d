import { describe, expect, it } from '@jest/globals';
import { modules } from '../src/modules.ts';
import { AREAS, type AreaKey, areaOf, entriesOf, MOST_ENTRIES, Registry } from '../src/platform/kernel/index.ts';

const menus = new Registry(modules).menus.filter(({ client = 'staff' }) => client !== 'training');

describe('the menu of the console', () => {
  it('says of each entry in which 业务域 it stands', () => {
    expect(menus.filter((menu) => !areaOf(menu)).map(({ key }) => key)).toEqual([]);
  });

  it.each(Object.keys(AREAS) as AreaKey[])(
    'shows no more in %s than can be read at a glance, and under 设置 no more either',
    (area) => {
      const settings = menus.filter((menu) => areaOf(menu) === area && menu.setting).map(({ key }) => key);
      for (const shown of [entriesOf(menus, area), settings]) expect(shown.slice(MOST_ENTRIES)).toEqual([]);
    },
  );
});
