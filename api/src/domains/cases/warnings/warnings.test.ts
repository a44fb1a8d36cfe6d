import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, act, pick } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { actOnWarning, type SeenWarning, sweepAt, warningsOf } from '../../../../test/warnings.ts';
import { rows, run, sql, toDate } from '../../../database/sql.ts';
import { addDays, DAY_MS, instantOf, localDateOf, MINUTE_MS } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readForms } from '../registration/sealed-form.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
/** A fresh session: weeks pass in these tests. */
const as = (login: string): Promise<Browser> => app.as(login);

beforeAll(async () => {
  app = await product('warnings', { now: '2026-04-23T02:00:00Z' });
}, 60_000);
afterAll(() => app.close());

const promised = async (built: BuiltCase): Promise<SeenWarning[]> =>
  (await warningsOf(system(), built.id)).filter((w) => w.recordId === built.id && w.limitKind === 'PROMISE');
const living = (warnings: readonly SeenWarning[]) =>
  warnings.filter(({ state }) => !['RESOLVED', 'CLOSED'].includes(state));

/** Notices about the promised limit, each with its ways, oldest first. */
const toldOf = (built: BuiltCase) =>
  rows<{ code: string; body: string; level: number; ways: string[] }>(
    system(),
    sql`select n.template_code as code, n.body, w.level,
               array(select channel from notification_delivery d where d.notification_id = n.id order by channel) as ways
          from notification n join warning w on w.id = n.record_id
         where w.record_id = ${built.id} and w.limit_kind = 'PROMISE' order by n.id`,
  );

describe('when warnings fire', () => {
  it('R4.3.1, AC-04-01 at exactly 3 and 1 working days before the end, and right after it', async () => {
    app.clock.set(instantOf('2026-04-23', '10:00'));
    const built = await accept(await as('clerk_hk'), await buildCase(system(), { only: ['M01'] }));
    const [{ due } = { due: '' }] = await rows<{ due: string }>(
      system(),
      sql`select to_char(promise_due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as due from one_thing_case where id = ${built.id}`,
    );
    expect(due).toBe('2026-05-11 17:30');
    await sweepAt(app, '2026-05-07', '17:29');
    expect(await promised(built)).toEqual([]);
    await sweepAt(app, '2026-05-07', '17:30');
    expect(await promised(built)).toMatchObject([{ level: 3, state: 'NOTIFIED', message: '临近到期' }]);
    await sweepAt(app, '2026-05-09', '17:29');
    expect(await promised(built)).toHaveLength(1);
    await sweepAt(app, '2026-05-09', '17:30');
    expect(living(await promised(built))).toMatchObject([{ level: 2, message: '即将到期' }]);
    await sweepAt(app, '2026-05-11', '17:30');
    expect(living(await promised(built))).toMatchObject([{ level: 2 }]);
    await sweepAt(app, '2026-05-11', '17:31');
    expect(living(await promised(built))).toMatchObject([{ level: 1, message: '已超期' }]);
    expect(await promised(built)).toMatchObject([
      { level: 3, state: 'CLOSED', resolution: '已有更紧急的预警' },
      { level: 2, state: 'CLOSED' },
      { level: 1, state: 'NOTIFIED' },
    ]);
    const told = await toldOf(built);
    expect([
      ...new Set(told.filter(({ code }) => code !== 'N120').map((one) => `${one.code} ${one.level} ${one.ways}`)),
    ]).toEqual(['N01 3 IN_APP', 'N01 2 IN_APP,POPUP', 'N02 1 IN_APP,POPUP,SMS']);
    expect(told[0]?.body).toContain('优先级');
    const BOARD = '{ warningBoard { overdue heat { orgId placeName districtCode matterCode count worst } } }';
    const [ofCity, ofCentre] = [await as('city_officer'), await as('clerk_hk')];
    const own = (await ofCentre.run(BOARD)).data.warningBoard;
    expect(own).toMatchObject({
      overdue: 1,
      heat: ['BUNDLE', 'M01'].map((matterCode) => ({
        matterCode,
        orgId: expect.any(String),
        placeName: '虹口区中心',
        count: 1,
      })),
    });
    const all = (await ofCity.run(BOARD)).data.warningBoard;
    expect(all).toMatchObject({
      heat: ['BUNDLE', 'M01'].map((matterCode) => ({
        matterCode,
        orgId: null,
        placeName: '虹口区',
        districtCode: '310109',
      })),
    });
    expect((await (await as('clerk_pd')).run(BOARD)).data.warningBoard).toMatchObject({ overdue: 0, heat: [] });
  }, 60_000);

  it('R4.3.1 outside office hours an orange warning comes as a text message too (6.5)', async () => {
    app.clock.set(instantOf('2026-04-23', '10:00'));
    const built = await accept(await as('clerk_hk'), await buildCase(system(), { only: ['M01'] }));
    await sweepAt(app, '2026-05-09', '20:00');
    const told = await toldOf(built);
    expect([...new Set(told.map(({ level, ways }) => `${level} ${ways}`))]).toEqual(['2 IN_APP,POPUP,SMS']);
  });

  it('is told once however often the sweep runs, and again after the cooldown; closed with its case', async () => {
    const built = await opened('2026-05-18');
    const due = await dueOf(built);
    await sweepAtMoment(left(due, 1));
    const before = await promised(built);
    expect(before).toMatchObject([{ level: 2 }]);
    await app.job('warning.sweep');
    expect(await promised(built)).toEqual(before);
    await sweepAtMoment(new Date(due.getTime() + 60_000));
    const [first] = living(await promised(built));
    expect(first).toMatchObject({ level: 1, reminded: 0 });
    await sweepAtMoment(new Date(due.getTime() + 60_000 + DAY_MS));
    expect(living(await promised(built))).toMatchObject([{ id: first?.id, reminded: 1 }]);
    await act(await as('clerk_hk'), 'terminate', [pick(await readBuilt(system(), built.id))], {
      reasonCode: 'F01',
      reasonText: '申请人不再办理',
      confirmed: true,
    });
    // 01 §6.9: a figure of the board is what its list holds.
    const today = localDateOf(app.clock.now());
    const listed = async (filter: object) => {
      const source =
        'query ($f: CaseFilter) { cases(queue: ALL, filter: $f) { nodes { id } } warningBoard { open finishedToday } }';
      return (await (await as('clerk_hk')).run(source, { f: filter })).data as {
        cases: { nodes: { id: string }[] };
        warningBoard: { open: number; finishedToday: number };
      };
    };
    const ended = await listed({ finishedFrom: today, finishedTo: today });
    expect(ended.cases.nodes.map(({ id }) => id)).toEqual([built.id]);
    expect(ended.warningBoard.finishedToday).toBe(1);
    expect((await listed({ finishedTo: addDays(today, -1) })).cases.nodes).toEqual([]);
    await app.job('warning.sweep');
    expect(living(await warningsOf(system(), built.id))).toEqual([]);
  }, 60_000);

  it('stands still with the clock, and fires by what is left when it goes on', async () => {
    const built = await opened('2026-05-18');
    app.clock.set(instantOf('2026-05-19', '10:00'));
    const suspension = { basis: '特别程序依据', reasonText: '等待军队核实' };
    await act(await as('clerk_hk'), 'suspend', [pick(await readBuilt(system(), built.id))], suspension);
    await sweepAt(app, '2026-06-08', '10:00');
    expect(await promised(built)).toEqual([]);
    await act(await as('clerk_hk'), 'resume', [pick(await readBuilt(system(), built.id))]);
    await app.job('warning.sweep');
    expect(await promised(built)).toEqual([]);
    const three = left(await dueOf(built), 3);
    await sweepAtMoment(new Date(three.getTime() - 60_000));
    expect(await promised(built)).toEqual([]);
    await sweepAtMoment(three);
    expect(await promised(built)).toMatchObject([{ level: 3 }]);
  }, 60_000);
});

interface Listed {
  caseNo: string;
  stage: string;
  handlerName: string | null;
  caseFlow: { availableActions: { action: string; batch: boolean }[] } | null;
}

describe('时效监控 (6.9)', () => {
  it('is narrowed by stage, by who handles it and by whose case it is, and offers 催办 and 转派 with each warning', async () => {
    const built = await opened('2026-05-18');
    await sweepAtMoment(left(await dueOf(built), 1));
    const head = await as('head_hk');
    const { data } = await head.run('{ caseAssignees { id name } }');
    const [handler] = data.caseAssignees as { id: string; name: string }[];
    await act(head, 'assign', [pick(await readBuilt(system(), built.id))], { assigneeId: handler?.id });
    const list = async (filter: object, browser = head) => {
      const answer = await browser.run(
        'query ($f: WarningFilter) { warnings(filter: $f, first: 50) { nodes { caseNo stage handlerName caseFlow { availableActions { action batch } } } } }',
        { f: filter },
      );
      return (answer.data?.warnings as { nodes: Listed[] } | undefined)?.nodes ?? answer.code;
    };
    const own = (await list({ handlerName: handler?.name })) as Listed[];
    expect(new Set(own.map(({ caseNo, handlerName }) => `${caseNo} ${handlerName}`))).toEqual(
      new Set([`${built.caseNo} ${handler?.name}`]),
    );
    expect(own[0]?.caseFlow?.availableActions).toContainEqual({ action: 'assign', batch: true });
    const chiefs = (await list({ search: built.caseNo }, await as('chief_hk'))) as Listed[];
    expect(chiefs[0]?.caseFlow?.availableActions).toContainEqual({ action: 'urge', batch: true });
    const form = (await readForms(system(), [built.id])).get(built.id);
    const byNumber = (await list({ search: String(form?.idNo) })) as Listed[];
    expect(new Set(byNumber.map(({ caseNo }) => caseNo))).toEqual(new Set([built.caseNo]));
    const stages = new Set(own.map(({ stage }) => stage));
    expect(((await list({ stages: [...stages], search: built.caseNo })) as Listed[]).length).toBe(own.length);
    expect(await list({ stages: ['补正'], search: built.caseNo })).toEqual([]);
    expect(await list({ search: built.caseNo }, await as('clerk_pd'))).toEqual([]);
    expect(await list({ search: '一'.repeat(65) })).toBe('BAD_INPUT');
  }, 60_000);
});

describe('the order of warnings', () => {
  it('R4.2.2, AC-04-02 puts the child of a martyr first of two that expire in the same minute', async () => {
    const other = await opened('2026-05-18');
    const child = await opened('2026-05-18', { martyrChild: 'Y' });
    expect(await dueOf(child)).toEqual(await dueOf(other));
    await sweepAtMoment(left(await dueOf(child), 1));
    const [a] = living(await promised(child));
    const [b] = living(await promised(other));
    expect([a?.level, b?.level]).toEqual([2, 2]);
    expect(a?.priorityNo).toBeLessThan(b?.priorityNo ?? 0);
    const clerk = await as('clerk_hk');
    const { data } = await clerk.run(
      `{ warnings(filter: { levels: [2], limitKinds: [PROMISE] }, first: 50) { nodes { id priorityNo } } }`,
    );
    const { nodes } = data.warnings as { nodes: { id: string; priorityNo: number }[] };
    const places = nodes.map(({ id }) => id);
    expect(places.indexOf(a?.id ?? '')).toBeGreaterThanOrEqual(0);
    expect(places.indexOf(a?.id ?? '')).toBeLessThan(places.indexOf(b?.id ?? ''));
    expect(nodes.map(({ priorityNo }) => priorityNo)).toEqual(
      nodes.map(({ priorityNo }) => priorityNo).sort((x, y) => x - y),
    );
    const sent = await rows<{ order: string }>(
      system(),
      sql`select n.priority_order::text as order from notification n where n.record_id = any(${[a?.id, b?.id]}::uuid[])
           order by n.priority, n.priority_order limit 1`,
    );
    const [{ key } = { key: '' }] = await rows<{ key: string }>(
      system(),
      sql`select priority_key::text as key from warning where id = ${a?.id}`,
    );
    expect(sent[0]?.order).toBe(key);
  }, 60_000);
});

describe('conditions of several parts', () => {
  it('AC-04-03 needs stage, days left and silence together', async () => {
    app.clock.set(instantOf('2026-06-01', '10:00'));
    const built = await accept(await as('clerk_hk'), await buildCase(system(), { only: ['M01', 'M05'] }));
    const sub = built.subCases.find(({ matterCode }) => matterCode === 'M05');
    const byRule = async () =>
      (await warningsOf(system(), built.id)).filter((w) => w.recordId === sub?.id && w.ruleKey === 'L1-no-feedback');
    // The department spoke yesterday: one working day left of the stage, but no silence.
    await run(
      system(),
      sql`update sub_case set last_feedback_at = ${instantOf('2026-06-12', '10:00')} where id = ${sub?.id}`,
    );
    await sweepAt(app, '2026-06-12', '17:30');
    expect(await byRule()).toEqual([]);
    await run(
      system(),
      sql`update sub_case set last_feedback_at = ${instantOf('2026-06-10', '10:00')} where id = ${sub?.id}`,
    );
    await sweepAt(app, '2026-06-13', '00:00');
    expect(await byRule()).toMatchObject([{ level: 1, message: '部门超期未反馈' }]);
  }, 60_000);
});

describe('when nobody looks', () => {
  it('climbs: head after 4 hours, chief after a working day, city after two; a look ends it', async () => {
    const [unseen, built] = [await opened('2026-06-01'), await opened('2026-06-01')];
    const climbed = async ({ id } = built) => {
      const found = await rows<{ role: string }>(
        system(),
        sql`select distinct r.code as role from notification n join warning w on w.id = n.record_id
              join user_role ur on ur.user_id = n.receiver_user_id join role r on r.id = ur.role_id
             where w.record_id = ${id} and w.limit_kind = 'PROMISE' and n.template_code = 'N120'`,
      );
      return found.map(({ role }) => role).sort();
    };
    const due = await dueOf(built);
    await sweepAtMoment(new Date(due.getTime() + MINUTE_MS));
    await sweepAtMoment(new Date(due.getTime() + 240 * MINUTE_MS));
    expect(await climbed()).toEqual([]);
    await sweepAtMoment(new Date(due.getTime() + 241 * MINUTE_MS));
    expect(await climbed()).toEqual(['CENTRE_HEAD']);
    expect((await promised(built)).at(-1)).toMatchObject({ state: 'ESCALATED' });
    await sweepAtMoment(left(due, -1));
    expect(await climbed()).toEqual(['CENTRE_HEAD', 'DIST_CHIEF']);
    const [live] = living(await promised(built));
    expect(await actOnWarning(await as('clerk_hk'), 'acknowledge', live as SeenWarning)).toMatchObject({
      result: 'OK',
    });
    await sweepAtMoment(left(due, -3));
    expect(await climbed()).toEqual(['CENTRE_HEAD', 'DIST_CHIEF']);
    // Each step reaches somebody who works there: the city's centre is no part of the bureau.
    expect(await climbed(unseen)).toEqual(['CENTRE_HEAD', 'CITY_CENTRE', 'DIST_CHIEF']);
  }, 60_000);
});

async function opened(day: string, form: Readonly<Record<string, unknown>> = {}): Promise<BuiltCase> {
  app.clock.set(instantOf(day, '10:00'));
  return accept(await as('clerk_hk'), await buildCase(system(), { only: ['M01'], form }));
}

async function sweepAtMoment(moment: Date): Promise<void> {
  app.clock.set(moment);
  await app.job('warning.sweep');
}

/** When so many working days are left of a limit; negative ones after it. */
const left = (due: Date, days: number) => app.calendar.addWorkingMinutes(due, -days * 390);

/** When the promise to the applicant runs out. */
async function dueOf({ id }: BuiltCase): Promise<Date> {
  const [row] = await rows<{ due: string }>(
    system(),
    sql`select promise_due_at::text as due from one_thing_case where id = ${id}`,
  );
  return toDate(row?.due ?? '');
}
