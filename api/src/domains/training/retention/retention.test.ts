import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { setValue } from '../../../../test/probe-export.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  fileOf,
  somebodyOf,
} from '../../../../test/training-applications.ts';
import { buildRun } from '../../../../test/training-classes.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { expiredFiles } from './expired-files.ts';

let app: Product;
let server: FastifyInstance;
let applicant: Applicant;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (day: string) => app.clock.set(new Date(`${day}T09:00:00+08:00`));
beforeAll(async () => {
  app = await product('training_retention', { now: '2026-05-20T09:00:00+08:00' });
  server = await serverOf(app);
  applicant = await buildApplicant(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** An application that ended in 2026, with its two files. */
async function rejected(): Promise<string> {
  at('2026-05-20');
  const { id } = await applied(applicant);
  await act(await app.as('officer_hk'), 'districtReject', [id], { reasonText: '不符合申报条件' });
  const row = await firstRow<{ state: string }>(system(), sql`select state from project_application where id = ${id}`);
  expect(row?.state).toBe('REJECTED');
  return id;
}
const numberOf = async (id: string) =>
  (await firstRow<{ no: string }>(system(), sql`select application_no as no from project_application where id = ${id}`))
    ?.no ?? '';
async function listed(ctx: Ctx, no: string) {
  const all = [];
  for await (const page of expiredFiles(ctx)) all.push(...page);
  return all.filter((file) => file.no === no);
}
const filesOf = (id: string) =>
  rows<{ id: string }>(system(), sql`select file_id as id from attachment where record_id = ${id} order by file_id`);

describe('保管期限 (02 §2.6, A23)', () => {
  it('business files are kept for ten years from the year after their business ended, videos for five', async () => {
    const no = await numberOf(await rejected());
    const id = await rejected();
    const [film] = await filesOf(id);
    await run(system(), sql`update stored_file set mime = 'video/mp4' where id = ${film?.id}`);
    const filmNo = await numberOf(id);
    at('2031-12-31');
    expect(await listed(system(), filmNo)).toEqual([]);
    at('2032-01-01');
    expect(await listed(system(), filmNo)).toMatchObject([{ what: '培训项目申报', keptUntil: '2031-12-31' }]);
    at('2036-12-31');
    expect(await listed(system(), no)).toEqual([]);
    at('2037-01-01');
    expect(await listed(system(), no)).toMatchObject([
      { endedIn: 2026, keptUntil: '2036-12-31' },
      { endedIn: 2026, keptUntil: '2036-12-31' },
    ]);
  });

  it('BR23-7 the film of a spot check is kept for five years from the year after it was closed, its document for ten', async () => {
    at('2026-06-24');
    const { id: runId } = await buildRun(app, { trainees: 1 });
    const check = await firstRow<{ id: string }>(
      system(),
      sql`insert into spot_check (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, check_no, run_id, checked_at,
            kind, inspectors, expected_headcount, actual_headcount, teacher_match, timetable_match, room_safe, attendance_match, result)
          select gen_random_uuid(), now(), now(), 'CLOSED', ${app.clock.now()}, org_id, org_path, district_code, 'CC310109202699999', id,
            ${app.clock.now()}, 'SITE', '{周正}', 1, 1, true, true, true, true, 'NORMAL' from training_run where id = ${runId} returning id`,
    );
    const officer = await app.as('officer_hk');
    for (const mime of ['image/png', 'video/mp4']) {
      const fileId = await fileOf(officer);
      await run(system(), sql`update stored_file set mime = ${mime}, state = 'ATTACHED' where id = ${fileId}`);
      await run(
        system(),
        sql`insert into attachment (id, file_id, record_type, record_id, material_code, material_name, source, created_at)
            values (gen_random_uuid(), ${fileId}, 'spotCheck', ${check?.id ?? null}, 'SPOT', '抽查材料', 'UPLOAD', now())`,
      );
    }
    const left = async (day: string) => {
      at(day);
      return (await listed(system(), 'CC310109202699999')).map(({ mime }) => mime);
    };
    expect(await left('2031-12-31')).toEqual([]);
    expect(await left('2032-01-01')).toEqual(['video/mp4']);
    expect(await left('2037-01-01')).toHaveLength(2);
  });

  it('other years hold where the parameter says so', async () => {
    const no = await numberOf(await rejected());
    at('2037-01-01');
    await setValue(system(), 'file.keep_years', { business: 12, video: 5 });
    expect(await listed(system(), no)).toEqual([]);
    await setValue(system(), 'file.keep_years', { business: 10, video: 5 });
    expect(await listed(system(), no)).toHaveLength(2);
  });

  it('what is still going on is never listed, nor a file that hangs on something open besides', async () => {
    at('2026-05-20');
    const open = await applied(applicant);
    const id = await rejected();
    const [shared] = await filesOf(id);
    await run(
      system(),
      sql`insert into attachment (id, file_id, record_type, record_id, material_code, material_name, source, created_at)
          values (gen_random_uuid(), ${shared?.id}, 'projectApplication', ${open.id}, 'EVIDENCE', '证明材料', 'UPLOAD', now())`,
    );
    at('2045-01-01');
    expect(await listed(system(), await numberOf(open.id))).toEqual([]);
    const found = await listed(system(), await numberOf(id));
    expect(found.map((file) => file.id)).toEqual(
      (await filesOf(id)).map((file) => file.id).filter((one) => one !== shared?.id),
    );
  });

  it('the city hears of it once a year, and nothing is destroyed', async () => {
    await rejected();
    const kept = () => firstRow(system(), sql`select count(*)::int as n from stored_file where state = 'ATTACHED'`);
    const before = await kept();
    at('2038-01-05');
    await app.job('training.retention');
    await app.job('training.retention');
    const told = await rows<{ title: string }>(
      system(),
      sql`select title from notification where template_code = 'N456'`,
    );
    expect(new Set(told.map(({ title }) => title)).size).toBe(1);
    expect(told[0]?.title).toMatch(/^培训材料保管期满：\d+份$/);
    await app.job('files.clean-up');
    await app.job('files.sweep');
    expect(await kept()).toEqual(before);
  });

  it('the list is a file for the city alone; a district reads no other district’s in it', async () => {
    const id = await rejected();
    const no = await numberOf(id);
    // Of 2015, so that sessions of today read the list.
    await run(system(), sql`update project_application set state_since = '2015-05-20T09:00:00+08:00' where id = ${id}`);
    await run(
      system(),
      sql`update stored_file set created_at = '2015-05-19T09:00:00+08:00'
           where id in (select file_id from attachment where record_id = ${id})`,
    );
    const status = async (browser: Browser | undefined) =>
      (await fetchExport(server, browser, '/exports/expired-training-files.xlsx')).statusCode;
    expect(await status(undefined)).toBe(401);
    expect(await status(applicant.browser)).toBe(403);
    for (const login of ['officer_hk', 'chief_hk', 'city_centre', 'expert_demo', 'clerk_hk', 'trainee_demo'])
      expect(await status(await app.as(login))).toBe(403);
    const answer = await fetchExport(server, await app.as('city_officer'), '/exports/expired-training-files.xlsx');
    const own = (await readSheet(answer, '所属业务')).rows.filter((row) => row.业务编号 === no);
    expect(own).toMatchObject([{ 保管期限至: '2025-12-31' }, { 保管期限至: '2025-12-31' }]);
    expect(await listed(await (await app.as('officer_hk')).ctx(), no)).toHaveLength(2);
    const other = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    expect(await listed(await other.ctx(), no)).toEqual([]);
  });

  it('years that are none are refused', async () => {
    at('2026-05-20');
    const { code } = await (await app.as('city_officer')).run(
      'mutation { setParameter(code: "file.keep_years", value: { business: 0, video: 5 }, version: 0, reason: "测试错误的年限") { code } }',
    );
    expect(code).toBe('BAD_INPUT');
  });
});
