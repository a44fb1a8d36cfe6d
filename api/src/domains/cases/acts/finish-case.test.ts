import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { accept, act, pick, pushesOf, report, tryAct } from '../../../../test/case-acts.ts';
import { type BuiltCase, readBuilt } from '../../../../test/cases.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
let officer: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const confirmed = { confirmed: true };
const withReason = { ...confirmed, note: '申请人已到窗口办理完毕' };

beforeAll(async () => {
  app = await product('finish_case');
  clerk = await app.as('clerk_hk');
  officer = await app.as('officer_hk');
});
afterAll(() => app.close());

const MATTERS = ['M01', 'M02', 'M03'] as const;

/** 退役报到 and 组织关系转移 under way, 户口登记 done by the police; the case in the queue 接件待办结. */
async function halfDone(): Promise<BuiltCase> {
  const [built] = await buildCases(system(), 1, { only: [...MATTERS] });
  if (!built) throw new Error('nothing built');
  const accepted = await accept(clerk, built);
  await report(app, accepted, 'progress', ['M01', 'M02']);
  await report(app, accepted, 'done', ['M03']);
  return readBuilt(system(), built.id);
}

const statesOf = async (id: string) => (await readBuilt(system(), id)).subCases.map((s) => s.state);
/** Sub-cases whose departments were told to stop. */
async function stopsOf(caseId: string): Promise<string[]> {
  const stops = await rows<{ title: string }>(
    system(),
    sql`select stream_title as title from outbox_message where root_id = ${caseId} and channel = 'department' and kind = 'STOP'`,
  );
  return stops.map((s) => s.title);
}
const PREVIEW = `query ($action: String!, $ids: [ID!]!) { caseActPreview(action: $action, ids: $ids) {
  reasonRequired confirmText consequences rows { allowed summary openSubCases subCases { matterCode statusTitle } } } }`;

interface Preview {
  reasonRequired: boolean;
  confirmText: string;
  consequences: string[];
  rows: {
    allowed: boolean;
    summary: string;
    openSubCases: number;
    subCases: { matterCode: string; statusTitle: string }[];
  }[];
}

interface Chip {
  text: string;
}
interface Timed {
  remaining: Chip;
}

async function preview(action: string, id: string): Promise<Preview> {
  return (await officer.run(PREVIEW, { action, ids: [id] })).data.caseActPreview as Preview;
}

describe('Flow B: finish', () => {
  it('R5.1.5, AC-05-03 shows the three states first, asks for a reason, then finishes all and queues sub-cases before the bundle', async () => {
    const built = await halfDone();
    const shown = await preview('finish', built.id);
    expect(shown.rows[0]?.subCases.map((s) => s.statusTitle)).toEqual(['办理中', '办理中', '正常办结']);
    expect(shown).toMatchObject({ reasonRequired: true, rows: [{ allowed: true, openSubCases: 2 }] });
    expect(shown.confirmText).toBe('仍有 2 个子办件未办结，确认办结将一并办结，并需填写原因');

    const without = await act(officer, 'finish', [built], confirmed);
    expect(without.rows).toMatchObject([{ result: 'FAILED', code: 'E-0005' }]);
    expect(await statesOf(built.id)).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'FINISHED_NORMAL']);

    const before = (await pushesOf(system(), built.id)).length;
    expect(await act(officer, 'finish', [built], withReason)).toMatchObject({ ok: 1 });
    expect(await statesOf(built.id)).toEqual(['FINISHED_NORMAL', 'FINISHED_NORMAL', 'FINISHED_NORMAL']);
    const done = (await pushesOf(system(), built.id, before)).filter((p) => p.kind === 'DONE');
    const [first, second] = built.subCases;
    expect(done.map((p) => p.title)).toEqual([first?.bjNo, second?.bjNo, built.caseNo]);
    expect(done.every((p) => p.payload.doneresult === 6)).toBe(true);
    expect(await stopsOf(built.id)).toEqual([second?.bjNo]);
  });

  it('A18 offers the reasons of the list for open sub-cases, takes one, and tells the library its words', async () => {
    const built = await halfDone();
    const offered = await officer.run(
      'query ($ids: [ID!]!) { caseActPreview(action: "finish", ids: $ids) { action { input reasonDict } reasonRequired } }',
      { ids: [built.id] },
    );
    expect(offered.data.caseActPreview).toEqual({
      action: { input: 'NOTE', reasonDict: 'case.finish.normal' },
      reasonRequired: true,
    });
    // What is given up or refused does not end well: 终止办结 and 撤销 have reasons of their own.
    for (const reasonCode of ['F98', 'F02', 'F04'])
      expect(await tryAct(officer, 'finish', [built], { ...confirmed, reasonCode })).toMatchObject({
        code: 'BAD_INPUT',
      });
    for (const wrong of [{ reasonCode: 'F99' }, { reasonCode: 'F01', reasonText: '好的' }]) {
      expect(await tryAct(officer, 'finish', [built], { ...confirmed, ...wrong })).toMatchObject({ code: 'E-0005' });
    }
    const before = (await pushesOf(system(), built.id)).length;
    expect(await act(officer, 'finish', [built], { ...confirmed, reasonCode: 'F01' })).toMatchObject({ ok: 1 });
    const told = (await pushesOf(system(), built.id, before)).filter((p) => p.kind === 'PROC');
    expect(told.map((p) => p.payload.nodeadv)).toContain('办理完成');
  });

  it('AC-05-04 撤销 with reason F05 withdraws both open sub-cases and tells the library the reason', async () => {
    const built = await halfDone();
    const before = (await pushesOf(system(), built.id)).length;
    expect(await act(clerk, 'cancel', [built], { ...confirmed, reasonCode: 'F05' })).toMatchObject({ ok: 1 });
    expect(await statesOf(built.id)).toEqual(['CANCELLED', 'CANCELLED', 'FINISHED_NORMAL']);
    const done = (await pushesOf(system(), built.id, before)).filter((p) => p.kind === 'DONE');
    expect(done.map((p) => [p.recordType, p.payload.doneresult, p.payload.exitres])).toEqual([
      ['subCase', 3, '迁往外省市'],
      ['subCase', 3, '迁往外省市'],
      ['case', 3, '迁往外省市'],
    ]);
  });

  it('R5.1.3 does nothing before the sub-cases have been shown', async () => {
    const built = await halfDone();
    for (const action of ['finish', 'terminate', 'cancel']) {
      const { code } = await tryAct(clerk, action, [built], { note: '申请人已到窗口办理完毕', reasonCode: 'F01' });
      expect(code).toBe('E-0506');
    }
    expect(await readBuilt(system(), built.id)).toEqual(built);
  });

  it('takes no reason shorter than five characters for open sub-cases', async () => {
    const built = await halfDone();
    for (const note of ['', '   ', '好的', '四个字。']) {
      const result = await tryAct(officer, 'finish', [built], { ...confirmed, note });
      expect(result.code ?? result.result?.rows[0]?.code).toBe('E-0005');
    }
    expect(await readBuilt(system(), built.id)).toEqual(built);
  });

  it('keeps 终止办结 of a matter that its department refused (R5.1.4)', async () => {
    const built = await halfDone();
    await report(app, built, 'reject', ['M02']);
    const current = await readBuilt(system(), built.id);
    expect(await act(officer, 'finish', [current], withReason)).toMatchObject({ ok: 1 });
    expect(await statesOf(built.id)).toEqual(['FINISHED_NORMAL', 'FINISHED_TERMINATED', 'FINISHED_NORMAL']);
  });

  it('asks for no reason once all is done, and invites a review only after 正常办结', async () => {
    const built = await halfDone();
    await report(app, built, 'done', ['M01', 'M02']);
    expect(await preview('finish', built.id)).toMatchObject({
      reasonRequired: false,
      confirmText: '全部子办件已办结，是否确认？',
    });
    await act(officer, 'finish', [built], confirmed);
    const ended = await halfDone();
    await act(clerk, 'terminate', [ended], { ...confirmed, reasonCode: 'F02' });
    const invited = await rows<{ id: string }>(
      system(),
      sql`select id from one_thing_case where id in (${built.id}, ${ended.id}) and review_invited_at is not null`,
    );
    expect(invited).toEqual([{ id: built.id }]);
  });

  it('6.4 says of what has ended that it is over, not that it never had a limit', async () => {
    const built = await halfDone();
    const shown = async () => {
      const { data } = await officer.run(
        `query ($id: ID!) { case(id: $id) { remaining { text } flow { remaining { text } }
           subCases { matterCode flow { remaining { text } } } } }`,
        { id: built.id },
      );
      const one = data.case as { remaining: Chip; flow: Timed; subCases: { flow: Timed }[] };
      return [one.remaining, one.flow.remaining, ...one.subCases.map(({ flow }) => flow.remaining)].map((r) => r.text);
    };
    const [list, page, , , done] = await shown();
    expect([list, page, done]).toEqual([expect.stringContaining('剩'), expect.stringContaining('剩'), '已结束']);
    await act(officer, 'finish', [built], withReason);
    expect(new Set(await shown())).toEqual(new Set(['已结束']));
  });

  it('A18 §18 finish.allowOpenSub: the city’s centre may decide that sub-cases end first', async () => {
    const built = await halfDone();
    const code = 'finish.allowOpenSub';
    expect((await setParameter(officer, code, false)).code).toBe('FORBIDDEN');
    const centre = await app.as('city_centre');
    expect((await setParameter(centre, code, 'no')).code).toBe('BAD_INPUT');
    const { set } = await setParameter(centre, code, false);
    expect(set).toMatchObject({ value: false });
    const shown = await preview('finish', built.id);
    expect(shown).toMatchObject({ confirmText: '所选办件均不能“正常办结”', rows: [{ allowed: false }] });
    expect((await act(officer, 'finish', [built], withReason)).rows).toMatchObject([
      { code: 'E-0503', message: '仍有2个子办件未办结，不能正常办结' },
    ]);
    expect((await preview('terminate', built.id)).rows).toMatchObject([{ allowed: true }]);
    await report(app, built, 'done', ['M01', 'M02']);
    expect(await act(officer, 'finish', [await readBuilt(system(), built.id)], confirmed)).toMatchObject({ ok: 1 });
    expect((await setParameter(centre, code, true, set?.version)).set).toMatchObject({ value: true });
  });

  it('does not finish a case twice, and says where it stands', async () => {
    const built = await halfDone();
    await act(officer, 'finish', [built], withReason);
    const again = await act(clerk, 'finish', [pick(await readBuilt(system(), built.id))], withReason);
    expect(again.rows).toMatchObject([
      { result: 'SKIPPED', code: 'E-0503', message: '当前状态不允许该操作（当前：正常办结）' },
    ]);
  });
});
