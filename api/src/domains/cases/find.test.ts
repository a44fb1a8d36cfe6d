import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { buildCase } from '../../../test/cases.ts';
import { type Product, product } from '../../../test/product.ts';
import { buildInstitution, freshProfile } from '../../../test/training.ts';
import { somebodyOf } from '../../../test/training-applications.ts';
import { findByNumber } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

let app: Product;
let institutionNo = '';
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('case_find');
  ({ institutionNo } = await buildInstitution(system(), freshProfile()));
}, 60_000);
afterAll(() => app.close());

const find = async (who: Browser, text: string) => {
  const { data, code } = await who.run(
    'query ($text: String!) { find(text: $text) { recordType title subtitle link } }',
    { text },
  );
  return code ?? data.find;
};

describe('the jump field over records of every domain', () => {
  it('a record of another line of business by its number, however it is typed', async () => {
    const officer = await app.as('officer_hk');
    const hit = {
      recordType: 'trainingInstitution',
      title: expect.stringContaining(institutionNo),
      subtitle: expect.stringContaining('培训机构'),
      link: expect.stringMatching(/^\/training\/institutions\//),
    };
    expect(await find(officer, institutionNo)).toEqual([hit]);
    expect(await find(officer, ` ${institutionNo.toLowerCase()} `)).toEqual([hit]);
    expect(await find(officer, institutionNo.slice(0, -1))).toEqual([]);
  });

  it('nothing of another district, and nothing of what the person has no right to see', async () => {
    expect(await find(await somebodyOf(app, '310115', ['BIZ_OFFICER']), institutionNo)).toEqual([]);
    expect(await find(await app.as('clerk_hk'), institutionNo)).toEqual([]);
  });

  it('a case as before; who sees no cases is answered without an error', async () => {
    const { caseNo } = await buildCase(system(), { only: ['M01'] });
    expect(await find(await app.as('clerk_hk'), caseNo)).toMatchObject([{ recordType: 'case' }]);
    const cadres = await somebodyOf(app, '310109', ['JX_OP']);
    expect(await find(cadres, caseNo)).toEqual([]);
  });

  it('asks every kind of record that there is', async () => {
    const ctx = await (await app.as('city_officer')).ctx();
    if (ctx.actor.kind !== 'USER') throw new Error('nobody is signed in');
    const permissions = new Set(app.registry.permissions.map(({ code }) => code));
    const all = { ...ctx, actor: { ...ctx.actor, permissions } };
    expect(await findByNumber(all, 'NOSUCH20260001', { except: [], most: 8 })).toEqual([]);
  });
});
