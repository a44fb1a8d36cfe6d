import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { readCases } from '../../../../test/bulk-cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { criteria, oldAccepted, oldCases, propose, readRun, workOf } from '../../../../test/historic.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { until } from '../../../../test/until.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { approveBatch, declineBatch, pauseBatch, resumeBatch } from '../../../platform/batches/control-batch.ts';
import { BATCH_CHUNK } from '../../../platform/batches/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let officer: Browser;
let second: Browser;
let auditor: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const work = (batchId: string) => app.job('batches.run', { batchId });

beforeAll(async () => {
  app = await product('historic');
  server = await serverOf(app);
  [officer, second, auditor] = (await Promise.all(
    ['city_officer', 'city_officer2', 'aud_admin'].map((name) => app.as(name)),
  )) as [Browser, Browser, Browser];
});
afterAll(async () => {
  await server.close();
  await app.close();
});

/** Proposes a run that must be taken. */
async function proposed(input: object = {}): Promise<string> {
  const { run: made, code, message } = await propose(officer, input);
  if (!made) throw new Error(`${code} ${message}`);
  return made.id;
}

const smsCount = async () =>
  (
    await rows<{ n: number }>(system(), sql`select count(*)::int as n from notification_delivery where channel = 'SMS'`)
  )[0]?.n;

const okOf = async (batchId: string) =>
  (await rows<{ ok: number }>(system(), sql`select ok from batch where id = ${batchId}`))[0]?.ok ?? 0;

/** Everything that earlier tests left out of the tools' reach. */
const putAside = () => run(system(), sql`update one_thing_case set submitted_at = now(), accepted_at = now()`);

/** One chunk done, one under way in each of both lanes, and some left when it stands still; `HISTORIC_ROWS=1250` for the numbers of AC-05-05. */
const RETURNED = Number(process.env.HISTORIC_ROWS ?? 3 * BATCH_CHUNK + 10);
/** Nothing stands between their chunks; `HISTORIC_FINISHED=800` for the numbers of AC-05-06. */
const FINISHED = Number(process.env.HISTORIC_FINISHED ?? 12);

describe('历史预审退回', () => {
  it('AC-05-05 returns old cases with both named sub-cases after a second person’s approval, and goes on after an interruption', async () => {
    await oldCases(system(), RETURNED - 5);
    await oldCases(system(), 5, { region: '310115' });
    const sms = await smsCount();
    const { data } = await officer.run(
      `query ($c: HistoricCriteria!) { historicCases(tool: RETURN, criteria: $c) { count sample { caseNo personName subCases stateTitle } } }`,
      { c: criteria },
    );
    const found = data.historicCases as { count: number; sample: object[] };
    expect(found.count).toBe(RETURNED);
    expect(found.sample).toHaveLength(50);
    expect(found.sample[0]).toMatchObject({ subCases: 2, stateTitle: '待预审' });

    const id = await proposed({ seen: RETURNED });
    expect(await readRun(second, id)).toMatchObject({
      criteria: ['待预审', '2026-01-01 前提交', '全市'],
      reason: '系统错误',
      notify: false,
      subCases: 2 * RETURNED,
      batch: { state: 'PROPOSED', total: RETURNED, canApprove: true },
    });
    const places = await second.run('query ($id: ID!) { historicPlaces(id: $id) { districtName cases ok } }', { id });
    expect(places.data.historicPlaces).toEqual([
      { districtName: expect.stringContaining('虹口'), cases: RETURNED - 5, ok: 0 },
      { districtName: expect.stringContaining('浦东'), cases: 5, ok: 0 },
    ]);
    await expect(approveBatch(await officer.ctx(), id)).rejects.toMatchObject({ code: 'E-0004' });
    await work(id);
    expect((await readRun(officer, id)).batch).toMatchObject({ state: 'PROPOSED', ok: 0 });

    await approveBatch(await second.ctx(), id);
    const running = work(id);
    await until(async () => (await okOf(id)) >= BATCH_CHUNK, 60_000);
    await pauseBatch(await officer.ctx(), id);
    await running;
    const paused = (await readRun(officer, id)).batch;
    const done = await rows<{ position: number }>(
      system(),
      sql`select position from batch_row where batch_id = ${id} and result = 'OK' order by position`,
    );
    // What was done is the beginning of the list without a gap, and it stands still.
    expect(done.map(({ position }) => position)).toEqual(Array.from({ length: paused.ok }, (_, n) => n + 1));
    expect(paused.state).toBe('PAUSED');

    await resumeBatch(await officer.ctx(), id);
    await work(id);
    expect((await readRun(officer, id)).batch).toMatchObject({ state: 'DONE', ok: RETURNED, skipped: 0, failed: 0 });
    // One PROC per sub-case: a return is told by its sub-cases alone (00-common "library mapping").
    expect(await workOf(system(), 'historicReturn')).toEqual({
      cases: RETURNED,
      subCases: 2 * RETURNED,
      twice: 0,
      pushes: 2 * RETURNED,
    });
    const states = await rows(
      system(),
      sql`select c.state, s.state as sub, count(*)::int as n from one_thing_case c join sub_case s on s.case_id = c.id
           where c.submitted_at < '2026-01-01' group by 1, 2`,
    );
    expect(states).toEqual([{ state: 'PREREVIEW_RETURNED', sub: 'PREREVIEW_RETURNED', n: 2 * RETURNED }]);
    expect(await smsCount()).toBe(sms);

    const report = await readSheet(await fetchExport(server, auditor, `/exports/historic/${id}/report.xlsx`), '序号');
    const ofKind = (kind: string) => report.rows.filter((row) => row.类型 === kind);
    expect([ofKind('主办件').length, ofKind('子办件').length]).toEqual([RETURNED, 2 * RETURNED]);
    expect(ofKind('子办件')[0]).toMatchObject({
      原状态: '待预审',
      新状态: '预审退回',
      结果: '成功',
      推送办件库: '待推送',
    });
    expect(report.header.get('批准人')).toBe('韩雪');
  }, 180_000);

  it('tries the list without changing anything, and leaves what was changed since with the reason', async () => {
    await putAside();
    const [passed, touched, ...rest] = await oldCases(system(), 6);
    const id = await proposed({ criteria: { ...criteria, hasTransfer: true, districtCode: '310109' } });
    await run(
      system(),
      sql`update one_thing_case set state = 'PREREVIEW_PASSED', version = version + 1 where id = ${passed?.id}`,
    );
    await run(system(), sql`update one_thing_case set version = version + 1 where id = ${touched?.id}`);
    const before = await readCases(
      system(),
      rest.map((c) => c.id),
    );
    const { data } = await second.run(
      `query ($id: ID!) { historicTrial(id: $id) { change skip subCases reasons { message count example } lines { caseNo bjNo fromTitle toTitle reason } } }`,
      { id },
    );
    const passedText = '生成名单后办件状态已变为“预审通过”，未作处理';
    const touchedText = '生成名单后该办件有新的办理记录，未作处理';
    const trial = data.historicTrial as { lines: { bjNo: string | null; fromTitle: string; toTitle: string }[] };
    expect(trial).toMatchObject({
      // The model that the others are copies of is old in nothing.
      change: 4,
      skip: 2,
      subCases: 8,
      reasons: expect.arrayContaining([
        { message: passedText, count: 1, example: passed?.caseNo },
        { message: touchedText, count: 1, example: touched?.caseNo },
      ]),
    });
    expect(trial.lines.filter((line) => line.bjNo && line.toTitle === '预审退回')).toHaveLength(8);
    const sheet = await readSheet(await fetchExport(server, second, `/exports/historic/${id}/trial.xlsx`), '序号');
    expect(sheet.rows).toHaveLength(18);
    expect(
      await readCases(
        system(),
        rest.map((c) => c.id),
      ),
    ).toEqual(before);

    await approveBatch(await second.ctx(), id);
    await work(id);
    expect((await readRun(officer, id)).batch).toMatchObject({ state: 'DONE', ok: 4, skipped: 2, failed: 0 });
    const left = await rows<{ title: string; code: string; message: string }>(
      system(),
      sql`select title, code, message from batch_row where batch_id = ${id} and result = 'SKIPPED' order by title`,
    );
    expect(left.map(({ message }) => message)).toEqual(expect.arrayContaining([passedText, touchedText]));
  });

  it('is refused without a day, without a reason, without cases, and when there are more than were shown', async () => {
    await putAside();
    expect((await propose(officer)).code).toBe('E-BAT-01');
    await oldCases(system(), 3);
    for (const [input, code] of [
      [{ criteria: { before: '2026-02-30' } }, 'BAD_INPUT'],
      [{ criteria: { before: '' } }, 'BAD_INPUT'],
      [{ criteria: { ...criteria, orgId: 'nowhere' } }, 'BAD_INPUT'],
      [{ reasonCode: 'R77' }, 'BAD_INPUT'],
      [{ reasonCode: 'R99' }, 'E-0005'],
      [{ reasonCode: '' }, 'BAD_INPUT'],
      [{ seen: 2 }, 'E-0510'],
    ] as const)
      expect({ input, code: (await propose(officer, input)).code }).toEqual({ input, code });
    const [kept] = await rows<{ n: number }>(
      system(),
      sql`select count(*)::int as n from batch where state = 'PROPOSED'`,
    );
    expect(kept?.n).toBe(0);
  });

  it('can be sent back by the second person with a reason, never by the one who made it', async () => {
    const id = await proposed({ seen: 3 });
    await expect(declineBatch(await officer.ctx(), id, '不想再办理了')).rejects.toMatchObject({ code: 'E-0004' });
    await expect(declineBatch(await second.ctx(), id, '不行')).rejects.toMatchObject({ code: 'E-0005' });
    await declineBatch(await second.ctx(), id, '截止日期应为2025年6月');
    expect((await readRun(officer, id)).batch).toMatchObject({
      state: 'STOPPED',
      ok: 0,
      stopReason: '韩雪未批准：截止日期应为2025年6月',
    });
    await expect(approveBatch(await second.ctx(), id)).rejects.toMatchObject({ code: 'E-BAT-03' });
  });

  it('stops doing anything once its starter has lost the right to the tools', async () => {
    const id = await proposed({ seen: 3 });
    await approveBatch(await second.ctx(), id);
    const [role] = await rows<{ id: string }>(system(), sql`select id from role where code = 'CITY_OFFICER'`);
    const held = sql`role_id = ${role?.id} and permission = 'historic:run'`;
    const [grant] = await rows<{ row: object }>(
      system(),
      sql`select to_jsonb(p) as row from role_permission p where ${held}`,
    );
    await run(system(), sql`delete from role_permission where ${held}`);
    await work(id);
    await run(
      system(),
      sql`insert into role_permission select (jsonb_populate_record(null::role_permission, ${JSON.stringify(grant?.row)}::jsonb)).*`,
    );
    expect((await readRun(second, id)).batch).toMatchObject({ state: 'DONE', ok: 0, failed: 3 });
  });
});

describe('7.6 no. 2 the day that both tools begin with', () => {
  const QUERY = '{ historicGoLiveDay historicToolsEnabled }';

  it('is that of the installation unless another is configured', async () => {
    const [first] = await rows<{ day: string }>(
      system(),
      sql`select (min(executed_at) at time zone 'Asia/Shanghai')::date::text as day from schema_migration`,
    );
    expect((await officer.run(QUERY)).data.historicGoLiveDay).toBe(first?.day);
    expect((await auditor.run(QUERY)).code).toBe('FORBIDDEN');
  });
});

describe('7.2 the administrator’s switch of the tools (§18)', () => {
  it('keeps them from being searched, proposed, approved and run on; what was done stays to be read', async () => {
    await putAside();
    await oldCases(system(), 3);
    const [waiting, begun] = [await proposed({ seen: 3 }), await proposed({ seen: 3 })];
    await approveBatch(await second.ctx(), begun);
    expect((await setParameter(officer, 'historic.enabled', false)).code).toBe('FORBIDDEN');
    const admin = await app.as('biz_admin');
    expect((await setParameter(admin, 'historic.enabled', false)).set).toMatchObject({ value: false });
    expect((await officer.run('{ historicToolsEnabled }')).data.historicToolsEnabled).toBe(false);
    const search = 'query ($c: HistoricCriteria!) { historicCases(tool: RETURN, criteria: $c) { count } }';
    expect((await officer.run(search, { c: criteria })).code).toBe('E-HIST-01');
    expect((await propose(officer, { seen: 3 })).code).toBe('E-HIST-01');
    await expect(approveBatch(await second.ctx(), waiting)).rejects.toMatchObject({ code: 'E-HIST-01' });
    await work(begun);
    expect((await readRun(second, begun)).batch).toMatchObject({ state: 'DONE', ok: 0, failed: 3 });
    expect((await readRun(auditor, begun)).criteria).toEqual(['待预审', '2026-01-01 前提交', '全市']);
    expect((await setParameter(admin, 'historic.enabled', true, 1)).set).toMatchObject({ value: true });
    await approveBatch(await second.ctx(), waiting);
    await work(waiting);
    expect((await readRun(second, waiting)).batch).toMatchObject({ state: 'DONE', ok: 3 });
  });
});

describe('历史办结', () => {
  it('R5.2.2, AC-05-06 finishes accepted cases with every sub-case, shows 办结（历史处理）, pushes, and lists failures per sub-case', async () => {
    await putAside();
    const clerk = await app.as('clerk_hk');
    const cases = await oldAccepted(system(), clerk, FINISHED);
    const sms = await smsCount();
    const [first] = cases;
    await run(
      system(),
      sql`update sub_case set state = 'FINISHED_TERMINATED', finish_mode = 'NORMAL', version = version + 1
           where case_id = ${first?.id} and matter_code = 'M02'`,
    );
    const id = await proposed({ tool: 'FINISH', reasonCode: 'F07', seen: FINISHED });
    expect((await readRun(second, id)).criteria).toEqual(['已接件', '2026-01-01 前接件', '全市']);
    await approveBatch(await second.ctx(), id);
    await work(id);
    expect((await readRun(officer, id)).batch).toMatchObject({ state: 'DONE', ok: FINISHED, failed: 0 });
    expect(await smsCount()).toBe(sms);
    // PROC and DONE of each changed sub-case, DONE of each bundle.
    expect(await workOf(system(), 'historicFinish')).toEqual({
      cases: FINISHED,
      subCases: 2 * FINISHED - 1,
      twice: 0,
      pushes: 2 * (2 * FINISHED - 1) + FINISHED,
    });
    const shown = await clerk.run(
      'query ($id: ID!) { case(id: $id) { statusTitle finishMode subCases { matterCode statusTitle finishMode } } }',
      { id: cases[1]?.id },
    );
    const ended = { statusTitle: '办结（历史处理）', finishMode: 'HISTORIC' };
    expect(shown.data.case).toEqual({
      ...ended,
      subCases: [
        { matterCode: 'M01', ...ended },
        { matterCode: 'M02', ...ended },
      ],
    });
    const [invited] = await rows<{ n: number }>(
      system(),
      sql`select count(*)::int as n from one_thing_case where review_invited_at is not null and finish_mode = 'HISTORIC'`,
    );
    expect(invited?.n).toBe(0);

    const failing = cases[2]?.subCases[0];
    await run(
      system(),
      sql`update outbox_message set state = 'REJECTED', answer_message = '未找到受理信息' where record_id = ${failing?.id} and kind = 'DONE'`,
    );
    const report = await readSheet(await fetchExport(server, officer, `/exports/historic/${id}/report.xlsx`), '序号');
    const lineOf = (no: string | undefined) => report.rows.find((row) => row.办件编号 === no);
    expect(report.rows).toHaveLength(3 * FINISHED);
    expect(lineOf(failing?.bjNo)).toMatchObject({
      原状态: '已接件',
      新状态: '办结（历史处理）',
      推送办件库: '被拒绝',
      办件库答复: '未找到受理信息',
    });
    expect(lineOf(first?.subCases[1]?.bjNo)).toMatchObject({
      原状态: '终止办结',
      新状态: '终止办结',
      推送办件库: null,
    });
  }, 180_000);

  it('tells applicants where the parameter says so when the list is made, and takes cases that wait for a supplement', async () => {
    await putAside();
    const clerk = await app.as('clerk_hk');
    const [waiting] = await oldAccepted(system(), clerk, 1);
    await run(system(), sql`update one_thing_case set state = 'SUPPLEMENT' where id = ${waiting?.id}`);
    await run(
      system(),
      sql`insert into parameter_value (code, value, changed_at, changed_by_name) values ('historic.notifyApplicants', 'true', now(), '沈思远')`,
    );
    const sms = await smsCount();
    const id = await proposed({ tool: 'FINISH', reasonCode: 'F03' });
    expect((await readRun(officer, id)).notify).toBe(true);
    await approveBatch(await second.ctx(), id);
    await work(id);
    expect((await readRun(officer, id)).batch).toMatchObject({ state: 'DONE', ok: 1 });
    expect(await smsCount()).toBe((sms ?? 0) + 1);
  });
});
