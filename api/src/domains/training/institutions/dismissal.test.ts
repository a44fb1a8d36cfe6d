import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { type BuiltInstitution, buildInstitution, freshProfile, personOf } from '../../../../test/training.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { registerInstitution } from './register-institution.ts';

let app: Product;
let officer: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const PHONE = '13912345678';
beforeAll(async () => {
  app = await product('training_dismissal', { now: '2026-03-09T10:00:00+08:00' });
  officer = await app.as('officer_hk');
});
afterAll(() => app.close());

const ACT = `mutation ($input: RecordActInput!) { advanceTrainingInstitutions(input: $input) {
  ok rows { result code message } } }`;
const REASON = '法定代表人到场确认未曾注册';

async function dismiss(by: Browser, targets: readonly BuiltInstitution[], changes: object = {}) {
  const rowsOf = await rows<{ id: string; version: number }>(
    system(),
    sql`select id, version from training_institution where id = any(${targets.map(({ id }) => id)}::uuid[]) order by id`,
  );
  const input = { action: 'dismiss', rows: rowsOf, reasonText: REASON, requestId: randomUUID(), ...changes };
  const { data, code } = await by.run(ACT, { input });
  return { code, ...(data.advanceTrainingInstitutions as object | undefined) };
}
const registered = (changes: object = {}) =>
  buildInstitution(system(), freshProfile({ contactPhone: PHONE, ...changes }), { inLibrary: false });
const stateOf = ({ id }: BuiltInstitution) =>
  firstRow(system(), sql`select state, removed_on, dismissed_on::text from training_institution where id = ${id}`);

async function draftOf({ id }: BuiltInstitution, state: string): Promise<string> {
  const application = randomUUID();
  await run(
    system(),
    sql`insert into project_application (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, application_no,
          institution_id, kind, project_name, content)
        select ${application}, now(), now(), ${state}, now(), org_id, org_path, district_code, ${application.slice(0, 20)}, id, '1', '电工', '{}'
          from training_institution where id = ${id}`,
  );
  return application;
}

describe('a registration that is not genuine', () => {
  it('is the district’s or the city’s to dismiss: nobody else, no other district, not without a reason, one by one', async () => {
    const [made, other] = [await registered(), await registered()];
    for (const login of ['city_centre', 'clerk_hk'])
      expect(await dismiss(await app.as(login), [made])).toMatchObject({ code: 'FORBIDDEN' });
    expect(await dismiss(await personOf(app, made.institutionNo, 'INST'), [made])).toMatchObject({ code: 'FORBIDDEN' });
    expect(await dismiss(await personOf(app, '310115', 'BIZ_OFFICER'), [made])).toMatchObject({
      rows: [{ code: 'NOT_FOUND' }],
    });
    expect(await dismiss(officer, [made], { reasonText: '假的' })).toMatchObject({ code: 'E-0005' });
    expect(await dismiss(officer, [made, other])).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-0517' }, { code: 'E-0517' }],
    });
    expect(await stateOf(made)).toMatchObject({ state: 'REGISTERED', dismissed_on: null });
    expect(await dismiss(await app.as('city_officer'), [other])).toMatchObject({ ok: 1 });
  });

  it('frees code and name at once, closes account and organisation, ends sessions and applications, and tells the phone', async () => {
    const profile = freshProfile({ contactPhone: PHONE });
    const squatter = await registered(profile);
    const own = await personOf(app, squatter.institutionNo, 'INST');
    const drafts = [await draftOf(squatter, 'DRAFT'), await draftOf(squatter, 'DIST_REVIEW')];
    expect((await own.run('{ myInstitution { institutionNo } }')).data.myInstitution).toEqual({
      institutionNo: squatter.institutionNo,
    });
    expect(await dismiss(officer, [squatter])).toMatchObject({ ok: 1 });
    expect(await stateOf(squatter)).toEqual({ state: 'REMOVED', removed_on: null, dismissed_on: '2026-03-09' });
    expect((await own.run('{ myInstitution { institutionNo } }')).code).toBe('UNAUTHENTICATED');
    expect(
      await rows(
        system(),
        sql`select o.enabled, u.status from org o join user_account u on u.org_id = o.id where o.id = ${squatter.orgId}`,
      ),
    ).toEqual([{ enabled: false, status: 'CLOSED' }]);
    expect(
      await rows(system(), sql`select distinct state from project_application where id = any(${drafts}::uuid[])`),
    ).toEqual([{ state: 'WITHDRAWN' }]);
    expect(
      await rows(
        system(),
        sql`select body from notification where template_code = 'N212' and strpos(body, ${squatter.institutionNo}) > 0`,
      ),
    ).toEqual([{ body: expect.stringContaining(REASON) }]);
    const genuine = await transaction(system(), (tx) => registerInstitution(tx, profile));
    expect(
      await firstRow(system(), sql`select state, former_id from training_institution where id = ${genuine.id}`),
    ).toEqual({ state: 'REGISTERED', former_id: null });
  });

  it('is not what an institution in the library is, nor one whose application is under review', async () => {
    const listed = await buildInstitution(system(), freshProfile());
    expect(await dismiss(officer, [listed])).toMatchObject({
      rows: [{ code: 'E-0503' }],
    });
    const reviewed = await registered();
    await draftOf(reviewed, 'IN_REVIEW');
    expect(await dismiss(officer, [reviewed])).toMatchObject({ rows: [{ code: 'E-1425' }] });
  });

  it('is found by those who ask for registered institutions, and never in the library as such', async () => {
    const [waiting, gone] = [await registered(), await registered()];
    await dismiss(officer, [gone]);
    const list = async (states?: string[]) => {
      const { data } = await officer.run(
        'query ($filter: TrainingInstitutionFilter) { trainingInstitutions(filter: $filter, first: 100) { nodes { id stateTitle } } }',
        { filter: { states } },
      );
      return new Map(
        (data.trainingInstitutions as { nodes: { id: string; stateTitle: string }[] }).nodes.map((n) => [
          n.id,
          n.stateTitle,
        ]),
      );
    };
    const library = await list();
    expect([library.has(waiting.id), library.has(gone.id)]).toEqual([false, false]);
    expect((await list(['REGISTERED'])).get(waiting.id)).toBe('已注册');
    expect((await list(['REMOVED'])).get(gone.id)).toBe('已注销（注册不实）');
  });
});
