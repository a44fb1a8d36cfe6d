import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { enter, soldier } from '../../../test/entitlement.ts';
import { type Product, product } from '../../../test/product.ts';
import { addCadres } from '../../../test/recuperation.ts';
import { statementsOf } from '../../../test/statements.ts';
import { somebodyOf } from '../../../test/training-applications.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { findByPerson } from '../../platform/records/index.ts';
import { buildIdNumber } from '../people/index.ts';

const NAME = '欧阳寻迹';
const idNo = buildIdNumber('310109', '1948-05-12', 31);
const ADD = `mutation ($input: EmpCadreInput!, $q: ID!) { addEmpCadre(input: $input, requestId: $q) { cadreId } }`;
let app: Product;
let officer: Browser;
let cadreId = '';
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('case_find_person');
  officer = await app.as('officer_hk');
  // One person, known to three lines of business.
  await enter(system(), [soldier(1, { name: NAME, idNo, birthDate: '1948-05-12' })]);
  await addCadres(app, [{ org: 'J01', uid: 'J01-FIND', idNo, born: '1948-05-12' }]);
  const input = {
    personName: NAME,
    idNo,
    birthDate: '1948-05-12',
    streetCode: '310109009',
    address: '欧阳路100号3楼',
    phone: '13800001234',
    transferYear: 1984,
    enterpriseName: '上海示范机械厂',
    retireDate: '2008-05-31',
    bankCode: '102',
    bankAccount: '6222021001112223',
    accountName: NAME,
  };
  const { data, code, message } = await officer.run(ADD, { input, q: randomUUID() });
  if (code) throw new Error(`${code} ${message}`);
  ({ cadreId } = data.addEmpCadre as { cadreId: string });
}, 60_000);
afterAll(() => app.close());

interface Hit {
  recordType: string;
  title: string;
  subtitle: string;
  link: string;
}
async function find(who: Browser, text: string): Promise<Hit[]> {
  const { data, code } = await who.run(
    'query ($text: String!) { find(text: $text) { recordType title subtitle link } }',
    { text },
  );
  if (code) throw new Error(code);
  return data.find as Hit[];
}
const kinds = async (who: Browser, text: string) => (await find(who, text)).map(({ recordType }) => recordType).sort();

describe('the jump field by ID number and by name over every domain', () => {
  it('by ID number, however it is typed, what its lists would find: name and number masked', async () => {
    const hits = await find(officer, idNo);
    expect(hits.map(({ recordType }) => recordType).sort()).toContain('empCadre');
    expect(hits.find(({ recordType }) => recordType === 'empCadre')).toMatchObject({
      title: expect.stringMatching(/^欧\*+ QJ\d+$/),
      subtitle: '企业退休军转干部 · 待审批',
      link: `/cadres/${cadreId}`,
    });
    expect(JSON.stringify(hits)).not.toContain(NAME);
    expect(JSON.stringify(hits)).not.toContain(idNo);
    expect(await kinds(officer, ` ${idNo.slice(0, 6)} ${idNo.slice(6)} `)).toEqual(
      hits.map((hit) => hit.recordType).sort(),
    );
    // A record without a flow leads to its own page as well.
    const cadre = (await find(await app.as('city_officer'), idNo)).find(({ title }) => title.includes('J01-FIND'));
    expect(cadre).toMatchObject({
      subtitle: '军休干部',
      link: expect.stringMatching(/^\/recuperation\/cadres\/[-0-9a-f]{36}$/),
    });
  });

  it('by the whole name where the list is searched so; a part of it finds nobody', async () => {
    expect(await kinds(officer, NAME)).toEqual(['candidate', 'empCadre']);
    expect(await kinds(officer, NAME.slice(0, 3))).toEqual([]);
  });

  it('not around access: another district, no permission, an institution', async () => {
    const elsewhere = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    const clerk = await app.as('clerk_hk');
    const institution = await somebodyOf(app, '310109', ['INST']);
    for (const who of [elsewhere, clerk, institution])
      for (const text of [idNo, NAME]) expect(await find(who, text)).toEqual([]);
  });

  it('asks every kind that is searched by a person in one statement', async () => {
    const ctx = await (await app.as('city_officer')).ctx();
    if (ctx.actor.kind !== 'USER') throw new Error('nobody is signed in');
    const permissions = new Set(app.registry.permissions.map(({ code }) => code));
    const all = { ...ctx, actor: { ...ctx.actor, permissions } };
    for (const wanted of [{ idNo }, { name: NAME }]) {
      const found = await statementsOf(app, () => findByPerson(all, wanted, { except: [], most: 8 }));
      expect(found.filter((text) => /^\s*select/.test(text))).toHaveLength(1);
    }
    const [byNumber] = await statementsOf(app, () => findByPerson(all, { idNo }, { except: [], most: 8 }));
    // As many as declare an ID number, and the two that are searched by their own lists.
    expect(byNumber?.match(/id_no_(index|bi)" ?=|id_no_(index|bi) ?=/g)?.length).toBeGreaterThanOrEqual(11);
  });
});
