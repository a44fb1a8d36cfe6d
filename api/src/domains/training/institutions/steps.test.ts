import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  type BuiltInstitution,
  buildInstitution,
  freshProfile,
  personOf,
  uploadedBy,
} from '../../../../test/training.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_steps', { now: '2026-03-09T10:00:00+08:00' });
  city = await app.as('city_officer');
}, 60_000);
afterAll(() => app.close());

const ACT = `mutation ($input: RecordActInput!) { advanceTrainingInstitutions(input: $input) {
  ok rows { result code message } } }`;
const standing = ({ id }: BuiltInstitution) =>
  firstRow<{ state: string; version: number; removedOn: string | null; enteredOn: string | null }>(
    system(),
    sql`select state, version, removed_on::text as "removedOn", entered_on::text as "enteredOn"
          from training_institution where id = ${id}`,
  );
async function act(action: string, target: BuiltInstitution, changes: Record<string, unknown> = {}, by = city) {
  const version = (await standing(target))?.version ?? 0;
  const input = {
    action,
    rows: [{ id: target.id, version }],
    reasonText: '核查期间暂停办学',
    requestId: randomUUID(),
    ...changes,
  };
  return by.run(ACT, { input });
}
const build = () => buildInstitution(system(), freshProfile());

async function buildProject({ id }: BuiltInstitution, name: string): Promise<void> {
  await run(
    system(),
    sql`insert into training_project (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, project_no,
          institution_id, name, category, occupation_name, skill_level, cert_type, cert_issuer, hours_theory, hours_practice, hours_total,
          days, mode, fee_per_person, fee_breakdown, min_per_run, max_per_run, plan, valid_from, valid_to)
        select gen_random_uuid(), now(), now(), 'IN_LIBRARY', now(), org_id, org_path, district_code, ${`XM-${name}`}, id, ${name}, '04',
          '电工', '4', 'LEVEL', '上海市职业技能鉴定中心', 40, 60, 100, 15, '1', 3000, '{}', 10, 40, '[]', '2026-01-01', '2028-12-31'
          from training_institution where id = ${id}`,
  );
}

describe('steps of an institution (02 §6.4)', () => {
  it('T14-1 is entered with its day, and institution, district and city hear of it', async () => {
    const made = await build();
    expect(await standing(made)).toMatchObject({ state: 'IN_LIBRARY', enteredOn: '2026-03-09' });
  });

  it('T14-4, T14-5 is suspended for a reason and restored with evidence', async () => {
    const made = await build();
    expect(await act('suspend', made, { reasonText: '短' })).toMatchObject({ code: 'E-0005' });
    expect((await act('suspend', made)).data.advanceTrainingInstitutions).toMatchObject({ ok: 1 });
    expect((await act('restore', made)).data.advanceTrainingInstitutions).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-1410', message: '请上传整改材料' }],
    });
    const attachmentIds = [await uploadedBy(city, '整改报告.png')];
    const restored = await act('restore', made, { attachmentIds, reasonText: '整改已完成并核实' });
    expect(restored.data.advanceTrainingInstitutions).toMatchObject({ ok: 1 });
    const own = await personOf(app, made.institutionNo, 'INST');
    const { data } = await own.run('{ myInstitution { state events { kind text } } }');
    expect(data.myInstitution).toMatchObject({
      state: 'IN_LIBRARY',
      events: [{ kind: '恢复', text: '整改已完成并核实' }, { kind: '暂停' }, { kind: '入库' }],
    });
  });

  it('S14.3, AC14-4, BR14-4 a removal needs its document, takes the projects along and is final', async () => {
    const made = await build();
    await buildProject(made, '电工');
    await buildProject(made, '焊工');
    expect((await act('remove', made)).data.advanceTrainingInstitutions).toMatchObject({ rows: [{ code: 'E-1409' }] });
    expect(await standing(made)).toMatchObject({ state: 'IN_LIBRARY' });
    const attachmentIds = [await uploadedBy(city, '剔除决定.png')];
    const removed = await act('remove', made, { attachmentIds, reasonText: '年检不合格且拒不整改' });
    expect(removed.data.advanceTrainingInstitutions).toMatchObject({ ok: 1 });
    expect(await standing(made)).toMatchObject({ state: 'REMOVED', removedOn: '2026-03-09' });
    const projects = sql`select state from training_project where institution_id = ${made.id}`;
    expect(await rows(system(), projects)).toEqual([{ state: 'REMOVED' }, { state: 'REMOVED' }]);
    expect((await act('restore', made, { attachmentIds })).data.advanceTrainingInstitutions).toMatchObject({ ok: 0 });
  });

  it('BR14-6 is nobody’s but the city’s', async () => {
    const made = await build();
    const own = await personOf(app, made.institutionNo, 'INST');
    for (const browser of [own, await app.as('city_centre')])
      expect(await act('suspend', made, {}, browser)).toMatchObject({ code: 'FORBIDDEN' });
    // A district may dismiss a registration, which goes by the same mutation.
    const { data } = await act('suspend', made, {}, await app.as('officer_hk'));
    expect(data.advanceTrainingInstitutions).toMatchObject({ ok: 0, rows: [{ code: 'FORBIDDEN' }] });
  });
});
