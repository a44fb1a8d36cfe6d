import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { type BuiltInstitution, buildInstitution, freshProfile, personOf } from '../../../../test/training.ts';
import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let officer: Browser;
let built: BuiltInstitution[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const expiries = ['2026-12-31', '2026-03-01', null];

beforeAll(async () => {
  app = await product('training_library', { now: '2026-03-09T10:00:00+08:00' });
  officer = await app.as('officer_hk');
  built = [];
  for (const expiry of expiries) {
    const one = await buildInstitution(system(), freshProfile());
    await run(system(), sql`update training_institution set nearest_expiry = ${expiry}::date where id = ${one.id}`);
    built.push(one);
  }
  await buildInstitution(system(), freshProfile({ districtCode: '310115' }));
}, 60_000);
afterAll(() => app.close());

interface Listed {
  nodes: { id: string; name: string; expiryState: string | null }[];
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
const LIST = `query ($filter: TrainingInstitutionFilter, $sort: TrainingInstitutionSort, $first: Int, $after: String) {
  trainingInstitutions(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes { id name expiryState legalIdNo projectsInLibrary marks { kind } qualifications { kind } flow { availableActions { action } } }
    totalCount pageInfo { endCursor hasNextPage } } }`;
async function list(variables: Record<string, unknown> = {}, browser = officer): Promise<Listed> {
  const answer = await browser.run(LIST, variables);
  if (answer.code) throw new Error(answer.message);
  return answer.data.trainingInstitutions as Listed;
}
const idsOf = ({ nodes }: Listed) => nodes.map(({ id }) => id);

describe('培训机构库 (S14.1, SC14-1)', () => {
  it('lists the district’s own, newest first, and leaves registered ones out', async () => {
    await buildInstitution(system(), freshProfile(), { inLibrary: false });
    const found = await list();
    expect(idsOf(found)).toEqual(built.map(({ id }) => id).reverse());
    expect(found.totalCount).toBe(3);
    expect(found.nodes[0]).toMatchObject({ legalIdNo: '310100********0017', projectsInLibrary: 0, marks: [] });
    expect((await list({}, await app.as('city_officer'))).totalCount).toBe(4);
  });

  it('orders by what runs out first and by name, page by page', async () => {
    const [far, near, never] = built.map(({ id }) => id);
    for (const [field, direction, expected] of [
      ['EXPIRY', 'ASC', [near, far, never]],
      ['EXPIRY', 'DESC', [never, far, near]],
      ['NAME', 'ASC', [far, near, never]],
    ] as const) {
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await list({ sort: { field, direction }, first: 1, after });
        seen.push(...idsOf(page));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect({ field, direction, seen }).toEqual({ field, direction, seen: expected });
    }
  });

  it('says of each how its nearest qualification stands', async () => {
    const found = new Map((await list()).nodes.map(({ id, expiryState }) => [id, expiryState]));
    expect(built.map(({ id }) => found.get(id))).toEqual(['VALID', 'EXPIRED', null]);
  });

  it.each([
    [{ search: 'JG3101092026' }, 3],
    [{ search: '职业培训' }, 3],
    [{ search: '没有这样的机构' }, 0],
    [{ districtCode: '310115' }, 0],
    [{ institutionTypes: ['4'], states: ['IN_LIBRARY'] }, 3],
    [{ states: ['REMOVED'] }, 0],
    [{ expiryFrom: '2026-03-01', expiryTo: '2026-03-01' }, 1],
    [{ marks: ['M1'] }, 0],
    [{ inspectionResults: ['1'] }, 0],
  ])('finds by %j', async (filter, count) => {
    expect((await list({ filter })).totalCount).toBe(count);
  });

  it('finds one by its code and by a mark', async () => {
    const { id } = built[0] as BuiltInstitution;
    await run(
      system(),
      sql`insert into training_mark (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, level, reason, source,
            effects, from_date, raised_by_name)
          select gen_random_uuid(), now(), 'INSTITUTION', id, org_id, org_path, district_code, 'M7', 'HINT', '满意度连续偏低', 'MANUAL',
            '{}', '2026-03-09', '测试' from training_institution where id = ${id}`,
    );
    expect(idsOf(await list({ filter: { marks: ['M7'] } }))).toEqual([id]);
    await run(system(), sql`delete from training_mark where target_id = ${id}`);
  });

  it('refuses a search that is too long and a cursor of another order', async () => {
    const far = await officer.run(LIST, { filter: { search: '长'.repeat(61) } });
    expect(far).toMatchObject({ code: 'BAD_INPUT' });
    const { pageInfo } = await list({ sort: { field: 'NAME', direction: 'ASC' }, first: 1 });
    expect(
      await officer.run(LIST, { sort: { field: 'EXPIRY', direction: 'ASC' }, after: pageInfo.endCursor }),
    ).toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('is read with as many statements for three as for one', async () => {
    const count = async (first: number) => (await statementsOf(app, () => list({ first }))).length;
    await count(1);
    expect(await count(3)).toBe(await count(1));
  });
});

describe('本机构', () => {
  it('is what the institution’s own people see, registered or in the library', async () => {
    const made = await buildInstitution(system(), freshProfile(), { inLibrary: false });
    const own = await personOf(app, made.institutionNo, 'INST');
    const { data } = await own.run(
      '{ myInstitution { id state bankAccount qualifications { id } teachers { id } venues { id } } }',
    );
    expect(data.myInstitution).toMatchObject({ id: made.id, state: 'REGISTERED', qualifications: [] });
    const clear = await own.run(
      'mutation ($id: ID!) { revealInstitution(id: $id, reason: "") { legalIdNo bankAccount } }',
      { id: made.id },
    );
    expect(clear.data.revealInstitution).toEqual({ legalIdNo: '310100197001010017', bankAccount: null });
  });

  it('shows staff the legal ID for a reason only, and keeps the reason', async () => {
    const [{ id }] = built as [BuiltInstitution];
    const reveal = (reason: string) =>
      officer.run('mutation ($id: ID!, $r: String!) { revealInstitution(id: $id, reason: $r) { legalIdNo } }', {
        id,
        r: reason,
      });
    expect(await reveal('看')).toMatchObject({ code: 'E-0005' });
    expect((await reveal('核对法定代表人身份')).data.revealInstitution).toEqual({ legalIdNo: '310100197001010017' });
  });
});
