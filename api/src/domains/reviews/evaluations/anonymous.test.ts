import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { buildCase } from '../../../../test/cases.ts';
import { openPage } from '../../../../test/evaluations.ts';
import { buildPad, callPad, give, openCall, readCall, takeCounter, waiting } from '../../../../test/pads.ts';
import { type Product, product } from '../../../../test/product.ts';
import { sweepAt } from '../../../../test/warnings.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { ticketOf } from './ticket.ts';

let app: Product;
let clerk: Browser;
let head: Browser;
/** What leads to the person: the case, its numbers, the masked name. */
let traces: string[] = [];
let caseId = '';
let caseNo = '';
let serviceNo = '';
let callId = '';
let evaluationId = '';
let negativeId = '';
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

async function comeAt(day: string, time: string): Promise<void> {
  app.clock.set(instantOf(day, time));
  clerk = await app.as('clerk_hk2');
  head = await app.as('head_hk');
}

/** ★1 without a name, upon the pad of a counter. */
beforeAll(async () => {
  app = await product('anonymous_evaluations');
  await comeAt('2026-03-09', '10:00');
  const rated = await app.as('clerk_hk');
  const pad = await buildPad(app, head, '3');
  await takeCounter(rated, pad.counter.id);
  const built = await buildCase(system(), { only: ['M01'] });
  const call = (await callPad(rated, built.subCases[0]?.id ?? '')).data.callPad as { id: string };
  const waits = await waiting(pad.browser);
  await openCall(pad.browser, waits ?? { callId: '', envelope: '' });
  const input = { grade: 1, options: ['G1_ATTITUDE'], anonymous: true };
  const { evaluationNo } = (await give(pad.browser, call.id, input)).data.submitPadEvaluation as {
    evaluationNo: string;
  };
  const found = await firstRow<{ id: string; negative: string; serviceNo: string; caseNo: string; name: string }>(
    system(),
    sql`select e.id, n.id as negative, e.service_no as "serviceNo", e.case_no as "caseNo", c.person_name_masked as name
          from evaluation e join negative_review n on n.evaluation_id = e.id join one_thing_case c on c.id = e.case_id
         where e.evaluation_no = ${evaluationNo} and e.anonymous`,
  );
  callId = call.id;
  [caseId, caseNo, serviceNo] = [built.id, found?.caseNo ?? '', found?.serviceNo ?? ''];
  [evaluationId, negativeId] = [found?.id ?? '', found?.negative ?? ''];
  traces = [caseId, caseNo, serviceNo, built.subCases[0]?.id ?? '', found?.name ?? ''];
  expect(traces.every((trace) => trace !== '')).toBe(true);
  expect((await readCall(rated, callId)).evaluationNo).toBeNull();
}, 60_000);
afterAll(() => app.close());

function leadsNowhere(answer: unknown): void {
  const said = JSON.stringify(answer);
  for (const trace of traces) expect(said).not.toContain(trace);
}
const ROW = 'id evaluationNo evaluatorMasked caseId caseNo serviceNo matterName windowNo negativeId';
const EVALUATIONS = `query ($filter: EvaluationFilter) { evaluations(filter: $filter) { nodes { ${ROW} } } }`;
const NEGATIVES = `query ($filter: NegativeReviewFilter) { negativeReviews(filter: $filter) { nodes {
  id reviewNo evaluatorMasked anonymous caseId caseNo serviceNo matterName content } } }`;
const nodesOf = (answer: { data: Record<string, unknown> }, field: string) =>
  (answer.data[field] as { nodes: object[] }).nodes;

describe('an anonymous evaluation leads to nobody (01 §11.4)', () => {
  it('R9.4 neither in lists nor by itself, and no number of the case finds it', async () => {
    const all = nodesOf(await head.run(EVALUATIONS), 'evaluations');
    expect(all).toMatchObject([{ id: evaluationId, evaluatorMasked: '匿名用户', caseId: null, serviceNo: null }]);
    leadsNowhere(all);
    leadsNowhere(
      (await head.run(`query ($id: ID!) { evaluation(id: $id) { evaluation { ${ROW} } } }`, { id: evaluationId })).data,
    );
    const negatives = nodesOf(await head.run(NEGATIVES), 'negativeReviews');
    expect(negatives).toMatchObject([{ id: negativeId, anonymous: true, evaluatorMasked: '匿名用户', caseNo: null }]);
    leadsNowhere(negatives);
    for (const search of [caseNo, serviceNo]) {
      expect(nodesOf(await head.run(EVALUATIONS, { filter: { search } }), 'evaluations')).toEqual([]);
      expect(nodesOf(await head.run(NEGATIVES, { filter: { search } }), 'negativeReviews')).toEqual([]);
    }
  });

  it('nor from the case: the call, the page of its ticket and its pushes name no evaluation', async () => {
    const invite = await firstRow<{ id: string }>(
      system(),
      sql`select invite_id as id from pad_call where id = ${callId}`,
    );
    const page = await openPage(new Browser(app), ticketOf(system(), invite?.id ?? ''));
    expect(page).toMatchObject({ state: 'OPEN', evaluationNo: null });
    const pushes = await rows(
      system(),
      sql`select root_id as root, payload_masked as said from outbox_message where record_type = 'evaluation' and record_id = ${evaluationId}`,
    );
    expect(pushes).toHaveLength(1);
    leadsNowhere(pushes);
  });

  it('AC-09-02 AC-09-07 nor by a notice, a to-do or the warning of the overdue contact', async () => {
    await sweepAt(app, '2026-03-11', '09:30');
    await comeAt('2026-03-11', '09:30');
    const warnings = await rows<{ id: string; subject: string }>(
      system(),
      sql`select id, case_id, case_no, record_no, subject, message, facts::text from warning where record_id = ${negativeId}`,
    );
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.every(({ subject }) => subject === '匿名用户')).toBe(true);
    leadsNowhere(warnings);
    const shown = await head.run('{ warnings { nodes { id caseId caseNo recordNo nameMasked message } } }');
    const ours = nodesOf(shown, 'warnings').filter((one) =>
      warnings.some(({ id }) => id === (one as { id: string }).id),
    );
    expect(ours.length).toBeGreaterThan(0);
    leadsNowhere(ours);
    const told = await rows(
      system(),
      sql`select template_code, title, body, record_title from notification
           where record_id = ${negativeId} or record_id = any(${warnings.map(({ id }) => id)}::uuid[])`,
    );
    expect(told.map((one) => (one as { template_code: string }).template_code)).toContain('N265');
    leadsNowhere(told);
    leadsNowhere(
      await rows(system(), sql`select title, record_title, subject from task where record_id = ${negativeId}`),
    );
  });

  it('11.6 nobody can be contacted or called back: said so, judged by what lies there, and not counted as missed', async () => {
    const ADVANCE = 'mutation ($input: RecordActInput!) { advanceNegativeReviews(input: $input) { ok rows { code } } }';
    const act = async (who: Browser, action: string, input: object) => {
      const row = await firstRow(system(), sql`select id, version from negative_review where id = ${negativeId}`);
      const sent = { action, requestId: crypto.randomUUID(), rows: [row], ...input };
      return (await who.run(ADVANCE, { input: sent })).data.advanceNegativeReviews;
    };
    const said = (reasonText: string, reasonCode?: string) => ({ reasonText, reasonCode });
    expect(await act(clerk, 'contact', said('电话联系情况说明', 'PHONE'))).toMatchObject({
      rows: [{ code: 'E-0908' }],
    });
    expect(await act(clerk, 'unreached', said('多次未接通', 'NO_ANSWER'))).toMatchObject({
      rows: [{ code: 'E-0908' }],
    });
    expect(await act(clerk, 'unreached', { reasonCode: 'ANONYMOUS' })).toMatchObject({ ok: 1 });
    expect(await act(head, 'verify', said('查看窗口录像属实', 'GENUINE'))).toMatchObject({ ok: 1 });
    expect(await act(clerk, 'rectify', said('对当班人员进行服务培训'))).toMatchObject({ ok: 1 });
    expect(await act(clerk, 'rectified', said('培训完成并现场检查'))).toMatchObject({ ok: 1 });
    expect(await act(clerk, 'revisit', { reasonCode: '5' })).toMatchObject({ rows: [{ code: 'E-0908' }] });
    expect(await act(clerk, 'missed', { reasonCode: 'ANONYMOUS' })).toMatchObject({ ok: 1 });
    expect(await act(head, 'close', said('匿名评价，已整改到位'))).toMatchObject({ ok: 1 });
    const statistics = await head.run(
      `{ evaluationStatistics(by: DISTRICT, filter: { from: "2026-03-01", to: "2026-03-31" }) { whole { revisited } } }`,
    );
    expect(statistics.data.evaluationStatistics).toEqual({ whole: { revisited: null } });
  });
});
