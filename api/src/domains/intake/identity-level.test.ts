import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { applicant, begun, open, screen } from '../../../test/intake.ts';
import { setParameter } from '../../../test/parameters.ts';
import { type Product, product } from '../../../test/product.ts';
import { run, sql } from '../../database/sql.ts';
import { buildIdNumber } from '../people/index.ts';

let app: Product;
let admin: Browser;
let serial = 840;
const stranger = () => {
  serial += 1;
  return { idNo: buildIdNumber('310109', '1999-05-06', serial), name: '李测试', phone: '13900001111' };
};
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const CASES = '{ myApplications { id } }';
const GUIDE = '{ applicationGuide(bundle: "VETERAN") { authLevel } }';
const ME = '{ applicantSelf(bundle: "VETERAN") { authLevel levelSuffices } }';

beforeAll(async () => {
  app = await product('identity_level');
  admin = await app.as('biz_admin');
}, 60_000);
afterEach(() => run(system(), sql`delete from parameter_value where code = 'identity.levels'`));
afterAll(() => app.close());

/** Rights are kept in memory for three seconds. */
const later = () => app.clock.set(new Date(app.clock.now().getTime() + 4000));

describe('identity.levels (01 §9.2, §9.3 no. 1, A30)', () => {
  it('a level that is raised holds at once, in open sessions too; one that is lowered again opens them', async () => {
    const own = await applicant(app, { ...stranger(), level: 2 });
    await begun(own);
    expect((await own.run(GUIDE)).data.applicationGuide).toEqual({ authLevel: 2 });
    await setParameter(admin, 'identity.levels', 3);
    later();
    expect((await own.run(GUIDE)).data.applicationGuide).toEqual({ authLevel: 3 });
    expect((await own.run(ME)).data.applicantSelf).toEqual({ authLevel: 2, levelSuffices: false });
    for (const refused of [await own.run(CASES), await screen(own), await open(own)])
      expect(refused.code).toBe('E-0703');
    const strong = await applicant(app, { ...stranger(), level: 3 });
    await screen(strong);
    expect((await open(strong)).code).toBeUndefined();
    await setParameter(admin, 'identity.levels', 2, 1);
    later();
    expect((await own.run(CASES)).code).toBeUndefined();
    expect((await open(own)).code).toBeUndefined();
  });

  it('the lowest level never suffices, and a stored value that does not fit lets nobody in', async () => {
    for (const value of [0, 1, 4, 2.5, '3'])
      expect((await setParameter(admin, 'identity.levels', value)).code).toBe('BAD_INPUT');
    const low = await applicant(app, { ...stranger(), level: 1 });
    expect((await low.run(CASES)).code).toBe('E-0703');
    await run(
      system(),
      sql`insert into parameter_value (code, value, version, changed_at, changed_by_name)
          values ('identity.levels', '1'::jsonb, 1, ${app.clock.now()}, '测试')`,
    );
    later();
    expect((await low.run(CASES)).code).toBe('E-0703');
  });

  it('is changed by administrators of the business alone', async () => {
    for (const loginName of ['clerk_hk', 'chief_hk', 'city_centre'])
      expect((await setParameter(await app.as(loginName), 'identity.levels', 3)).code).toBe('FORBIDDEN');
    expect((await setParameter(await applicant(app, stranger()), 'identity.levels', 3)).code).toBe('FORBIDDEN');
  });
});
