import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import {
  type BuiltInstitution,
  buildInstitution,
  freshProfile,
  personOf,
  uploadedBy,
} from '../../../../../test/training.ts';
import { buildProject } from '../../../../../test/training-projects.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { refusalOfProject, standingOfProjects } from '../../rounds/may-open.ts';
import { requireCoverage } from './cover-until.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_qualifications', { now: '2026-06-01T10:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

const at = (day: string, time = '01:00') => app.clock.set(new Date(`${day}T${time}:00+08:00`));
async function night(day: string) {
  at(day);
  await app.job('training.qualifications');
}

const ADD = `mutation ($input: QualificationInput!) { addQualification(input: $input) {
  nearestExpiry expiryState qualifications { id version kind verifyState superseded daysLeft required files { name } } } }`;
const VERIFY = `mutation ($input: VerifyQualificationInput!) { verifyQualification(input: $input) {
  blocks nearestExpiry marks { kind liftedAt liftReason } qualifications { id version kind verifyState superseded } } }`;

interface Seen {
  nearestExpiry: string | null;
  blocks: string[];
  marks: { kind: string; liftedAt: string | null }[];
  qualifications: { id: string; version: number; kind: string; verifyState: string; superseded: boolean }[];
}

async function upload(own: Browser, changes: Record<string, unknown> = {}) {
  const input = {
    kind: 'Q2',
    certNo: '沪教民办310109',
    issuer: '虹口区人力资源和社会保障局',
    validFrom: '2023-10-01',
    validTo: '2026-09-30',
    fileIds: [await uploadedBy(own)],
    requestId: randomUUID(),
    ...changes,
  };
  return own.run(ADD, { input });
}

async function judge(
  officer: Browser,
  { id, version }: { id: string; version: number },
  verdict = 'VERIFIED',
  note?: string,
) {
  return officer.run(VERIFY, { input: { id, version, verdict, note } });
}

const latest = (answer: Awaited<ReturnType<typeof upload>>, wanted = 'Q2') => {
  const first = (answer.data.addQualification as Seen).qualifications.find(({ kind }) => kind === wanted);
  if (!first) throw new Error(answer.message);
  return first;
};

async function withLicence(): Promise<BuiltInstitution & { own: Browser; officer: Browser }> {
  at('2026-06-01', '10:00');
  const made = await buildInstitution(system(), freshProfile());
  const own = await personOf(app, made.institutionNo, 'INST');
  const officer = await app.as('officer_hk');
  const { code, message } = await judge(officer, latest(await upload(own)));
  if (code) throw new Error(message);
  return { ...made, own, officer };
}

const remindersOf = ({ orgId }: BuiltInstitution) =>
  rows<{ day: string }>(
    system(),
    sql`select (n.created_at at time zone 'Asia/Shanghai')::date::text as day from notification n
          join user_account u on u.id = n.receiver_user_id
         where n.template_code = 'T2' and u.org_id = ${orgId} order by n.id`,
  );
const marksOf = ({ id }: BuiltInstitution) =>
  rows<{ kind: string; since: string; effects: string[] }>(
    system(),
    sql`select kind, from_date::text as since, effects from training_mark where target_id = ${id} and lifted_at is null order by kind`,
  );

describe('qualifications', () => {
  it('AC14-1, BR14-1 are reminded of at 90, 30 and 7 days and on the last day; M1 from the first, M2 from the day after', async () => {
    const made = await withLicence();
    for (const day of ['2026-07-01', '2026-07-02', '2026-07-02', '2026-07-03', '2026-08-31', '2026-09-23'])
      await night(day);
    expect(await marksOf(made)).toEqual([{ kind: 'M1', since: '2026-07-02', effects: [] }]);
    for (const day of ['2026-09-30', '2026-09-30']) await night(day);
    expect((await marksOf(made)).map(({ kind }) => kind)).toEqual(['M1']);
    for (const day of ['2026-10-01', '2026-10-02']) await night(day);
    expect((await remindersOf(made)).map(({ day }) => day)).toEqual([
      '2026-07-02',
      '2026-08-31',
      '2026-09-23',
      '2026-09-30',
    ]);
    expect(await marksOf(made)).toEqual([
      { kind: 'M1', since: '2026-07-02', effects: [] },
      { kind: 'M2', since: '2026-10-01', effects: ['APPLICATION', 'ROUND', 'RUN'] },
    ]);
  });

  it('AC14-2 M2 refuses a round with the licence and its date, and lifts itself when a renewed licence is verified', async () => {
    const made = await withLicence();
    await night('2026-10-01');
    const projectId = await buildProject(system(), made);
    const refusal = async () => {
      const standing = (await standingOfProjects(system(), [projectId])).get(projectId);
      return standing && refusalOfProject(standing)?.message;
    };
    expect(await refusal()).toBe('资质过期：办学许可证已于 2026-09-30 到期，不能发布报名');
    at('2026-10-12', '10:00');
    const renewed = { validFrom: '2026-10-01', validTo: '2029-09-30', certNo: '沪教民办310109续' };
    const uploaded = await upload(await personOf(app, made.institutionNo, 'INST'), renewed);
    expect(uploaded.data.addQualification).toMatchObject({ nearestExpiry: '2026-09-30' });
    const verified = await judge(await personOf(app, '310109', 'BIZ_OFFICER'), latest(uploaded));
    const seen = verified.data.verifyQualification as Seen;
    expect(seen).toMatchObject({ blocks: [], nearestExpiry: '2029-09-30' });
    expect(seen.marks.every(({ liftedAt }) => liftedAt !== null)).toBe(true);
    expect(seen.qualifications.map(({ superseded }) => superseded)).toEqual([false, true]);
    expect(await refusal()).toBeUndefined();
    await night('2026-10-13');
    expect(await marksOf(made)).toEqual([]);
  });

  it('BR14-2 what is under way when a licence runs out may finish; its district is told of it, once', async () => {
    const made = await withLicence();
    const projectId = await buildProject(system(), made);
    await run(
      system(),
      sql`insert into training_run (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, run_no, name, project_id,
            plan_version, institution_id, planned_start, planned_end, mode, price_per_person, lesson_hours)
          select gen_random_uuid(), now(), now(), 'RUNNING', now(), org_id, org_path, district_code, 'BC310109202608888', '在训班', id,
            content_version, institution_id, '2026-09-15', '2026-10-15', '1', fee_per_person, hours_total from training_project where id = ${projectId}`,
    );
    for (const day of ['2026-09-30', '2026-10-01', '2026-10-02']) await night(day);
    const told = await rows<{ body: string; code: string }>(
      system(),
      sql`select distinct n.body, o.code from notification n join user_account u on u.id = n.receiver_user_id join org o on o.id = u.org_id
           where n.template_code = 'T6' and n.body like '%BC310109202608888%'`,
    );
    expect(told).toEqual([{ body: expect.stringMatching(/1个在训班次.*在训班（.*，至 2026-10-15）/), code: '310109' }]);
  });

  it('BR14-2 must cover the whole of a run', async () => {
    const made = await withLicence();
    await requireCoverage(system(), made.id, '2026-09-30');
    await expect(requireCoverage(system(), made.id, '2026-10-01')).rejects.toThrow(
      '办学许可证将于 2026-09-30 到期，早于培训结束日期',
    );
  });

  it('a missed night is made up for with the nearest reminder alone', async () => {
    const made = await withLicence();
    await night('2026-09-25');
    expect((await remindersOf(made)).map(({ day }) => day)).toEqual(['2026-09-25']);
    expect((await marksOf(made)).map(({ kind }) => kind)).toEqual(['M1']);
  });

  it('need a file, an order of days and their fields (6.7)', async () => {
    const { own } = await withLicence();
    expect(await upload(own, { fileIds: [] })).toMatchObject({ code: 'BAD_INPUT', message: '请上传资质扫描件' });
    expect(await upload(own, { validTo: '2023-09-30' })).toMatchObject({ message: '有效期截止日期不能早于起始日期' });
    expect(await upload(own, { kind: 'Q8' })).toMatchObject({ message: '请选择资质类型' });
    expect(await upload(own, { certNo: ' ' })).toMatchObject({ message: '请填写证书编号' });
    expect(await upload(own, { fileIds: [randomUUID()] })).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('doubted ones need a reason and count for nothing; replaced and changed ones are not judged', async () => {
    const { own, officer } = await withLicence();
    const first = latest(await upload(own, { kind: 'Q4', validTo: '2026-08-01' }), 'Q4');
    expect(await judge(officer, first, 'DOUBTFUL')).toMatchObject({ code: 'E-0005' });
    expect(await judge(officer, first, 'UNVERIFIED')).toMatchObject({ code: 'BAD_INPUT' });
    expect(await judge(officer, { ...first, version: 9 })).toMatchObject({ code: 'E-0504' });
    const doubted = await judge(officer, first, 'DOUBTFUL', '扫描件印章不清晰');
    expect(doubted.data.verifyQualification).toMatchObject({ nearestExpiry: '2026-09-30' });
    await upload(own, { kind: 'Q4', validTo: '2026-08-01' });
    expect(await judge(officer, { ...first, version: first.version + 2 })).toMatchObject({ code: 'E-1405' });
  });

  it('ask the district to verify, once, and the to-do goes with the last verdict', async () => {
    const made = await withLicence();
    const open = () =>
      rows<{ title: string }>(
        system(),
        sql`select title from task where record_id = ${made.id} and kind = 'QUALIFICATION' and closed_at is null`,
      );
    expect(await open()).toEqual([]);
    const uploaded = latest(await upload(made.own, { kind: 'Q4' }), 'Q4');
    await upload(made.own, { kind: 'Q5' });
    expect(await open()).toEqual([{ title: '核验培训机构资质' }]);
    await judge(made.officer, uploaded);
    expect((await open()).length).toBe(1);
  });

  it('批量提醒续期 tells who has something to renew and says who has not', async () => {
    const made = await withLicence();
    const other = await buildInstitution(system(), freshProfile());
    at('2026-08-01', '10:00');
    const { data } = await (await app.as('officer_hk')).run(
      'mutation ($input: RemindInstitutionsInput!) { remindInstitutions(input: $input) { ok skipped failed rows { message } } }',
      { input: { ids: [made.id, other.id, randomUUID()], requestId: randomUUID() } },
    );
    expect(data.remindInstitutions).toMatchObject({ ok: 1, skipped: 1, failed: 1 });
    expect((await remindersOf(made)).length).toBe(1);
  });
});
