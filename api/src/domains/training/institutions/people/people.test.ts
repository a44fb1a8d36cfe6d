import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { buildInstitution, freshProfile, personOf } from '../../../../../test/training.ts';
import { firstRow, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

const PEOPLE = '{ institutionPeople { id version loginName realName isOpen isOwn parts } }';
const SET = `mutation ($id: ID!, $v: Int!, $parts: [InstitutionPart!]!) {
  setInstitutionParts(id: $id, version: $v, parts: $parts) { id version parts } }`;
let app: Product;
let admin: Browser;
let second: Browser;
let reporter: Browser;
let foreign: Browser;
let trainee: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('institution_people');
  const own = await buildInstitution(system(), freshProfile());
  const other = await buildInstitution(system(), freshProfile());
  admin = await personOf(app, own.institutionNo, 'INST');
  second = await personOf(app, own.institutionNo, 'INST');
  reporter = await personOf(app, own.institutionNo, 'INST_REPORTER');
  trainee = await personOf(app, own.institutionNo, 'TRAINEE');
  foreign = await personOf(app, other.institutionNo, 'INST');
}, 60_000);
afterAll(() => app.close());

interface Person {
  id: string;
  version: number;
  loginName: string;
  realName: string;
  isOwn: boolean;
  parts: string[];
}
async function people(who = admin): Promise<Person[]> {
  const { data, code } = await who.run(PEOPLE);
  if (code) throw new Error(code);
  return data.institutionPeople as Person[];
}
const idOf = async (who: Browser): Promise<string> => {
  const { actor } = await who.ctx();
  if (actor.kind !== 'USER') throw new Error('nobody is signed in');
  return actor.userId;
};
const versionOf = async (id: string): Promise<number> =>
  (await firstRow<{ version: number }>(system(), sql`select version from user_account where id = ${id}`))?.version ?? 0;
async function set(who: Browser, id: string, parts: string[]) {
  const { data, code, fields } = await who.run(SET, { id, v: await versionOf(id), parts });
  return code ? { code, fields } : (data.setInstitutionParts as Person);
}

describe('the administrator of an institution gives 上报, 教务 and 财务 (02 §1.3)', () => {
  it('sees the accounts of the own institution alone, names masked', async () => {
    const found = await people();
    expect(found).toHaveLength(3);
    expect(found.every(({ realName }) => realName.startsWith('王*'))).toBe(true);
    expect(found.filter(({ isOwn }) => isOwn).map(({ id }) => id)).toEqual([await idOf(admin)]);
    expect(await people(foreign)).toHaveLength(1);
    // Who is there as something else is none of its people.
    expect(await set(admin, await idOf(trainee), ['INST'])).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('gives parts: the rights change, the sessions end, the log and the grant history know', async () => {
    const id = await idOf(reporter);
    const logged = await auditOf(
      system(),
      ['user.rolesChanged'],
      () => set(admin, id, ['INST_TEACHING', 'INST_FINANCE']),
      1,
    );
    expect(logged).toMatchObject([{ ok: true, objectId: id }]);
    expect((await people()).find((one) => one.id === id)?.parts).toEqual(['INST_FINANCE', 'INST_TEACHING']);
    expect((await reporter.run('{ districtSheets { totalCount } }')).code).toBe('UNAUTHENTICATED');
    expect(
      await firstRow(system(), sql`select 1 from grant_event where user_id = ${id} and kind = 'ROLE_REVOKED'`),
    ).toBeTruthy();
  });

  it('is refused for one’s own account, for none, for another role; the last administrator remains', async () => {
    const own = await idOf(admin);
    expect(await set(admin, own, ['INST_FINANCE'])).toMatchObject({ code: 'E-QX-05' });
    expect(await set(admin, await idOf(second), [])).toMatchObject({ code: 'BAD_INPUT' });
    // Both take the post from each other at once: one of them is left.
    const ids = [own, await idOf(second)] as const;
    await Promise.all([set(admin, ids[1], ['INST_REPORTER']), set(second, ids[0], ['INST_REPORTER'])]);
    const left = await firstRow<{ count: number }>(
      system(),
      sql`select count(*)::int as count from user_role ur join role r on r.id = ur.role_id
           where r.code = 'INST' and ur.user_id in (${ids[0]}, ${ids[1]})`,
    );
    expect(left?.count).toBe(1);
  });

  it('not by others: parts, other institutions, officers; an account of another one is not found', async () => {
    const id = await idOf(foreign);
    const [holder] = (await people(foreign)).map((one) => one.id);
    expect(holder).toBe(id);
    const own = await buildInstitution(system(), freshProfile());
    const head = await personOf(app, own.institutionNo, 'INST');
    const finance = await personOf(app, own.institutionNo, 'INST_FINANCE');
    const target = await idOf(finance);
    expect(await set(foreign, target, ['INST'])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set(finance, target, ['INST'])).toMatchObject({ code: 'FORBIDDEN' });
    expect(await set(await app.as('officer_hk'), target, ['INST'])).toMatchObject({ code: 'FORBIDDEN' });
    expect(await set(head, target, ['INST', 'INST_FINANCE'])).toMatchObject({ parts: ['INST', 'INST_FINANCE'] });
  });
});
