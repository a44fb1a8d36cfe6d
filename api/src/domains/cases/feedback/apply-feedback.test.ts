import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import { GatewayClient, type Message } from '../../../../sandbox/gateway-client.ts';
import type { Browser } from '../../../../test/access.ts';
import { accept, pushesOf } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { type DemoDepartment, demoDepartment } from '../../../platform/exchange/demo/demo-parties.ts';
import { exchangeModule } from '../../../platform/exchange/index.ts';
import { readTimers } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
let server: FastifyInstance;
let url: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('feedback', { now: '2026-03-03T02:00:00Z' });
  clerk = await app.as('clerk_hk');
  await exchangeModule.demo?.(system());
  server = Fastify();
  exchangeModule.routes?.(server, app);
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await app.close();
});

/** A case in 已接件 with 退役报到, 户口登记 (police, online) and 基本养老关系转移接续 (social security, offline). */
async function accepted(): Promise<BuiltCase> {
  app.clock.set(new Date('2026-03-03T02:00:00Z'));
  return accept(clerk, await buildCase(system(), { only: ['M01', 'M03', 'M05'] }));
}

const find = (built: BuiltCase, matter: string) => {
  const found = built.subCases.find((s) => s.matterCode === matter);
  if (!found) throw new Error(`no ${matter}`);
  return found;
};

const client = (department: DemoDepartment) =>
  new GatewayClient(url, demoDepartment(department), () => app.clock.now());

function feedback(built: BuiltCase, matter: string, type: string, rest: { seq?: number; body?: object } = {}): Message {
  return {
    bizType: `FEEDBACK.${type}`,
    caseNo: built.caseNo,
    bjNo: find(built, matter).bjNo,
    ...(rest.seq === undefined ? {} : { seq: rest.seq }),
    body: { feedbackType: type, externalStatus: { text: '已处理' }, ...rest.body },
  };
}

const now = async (built: BuiltCase) => readBuilt(system(), built.id);
const stateOf = async (built: BuiltCase, matter: string) => find(await now(built), matter).state;
const caseState = async (built: BuiltCase) =>
  (await firstRow<{ state: string }>(system(), sql`select state from one_thing_case where id = ${built.id}`))?.state;
const lastEvent = (id: string) =>
  firstRow<{ name: string; at: SqlInstant; reason: string | null }>(
    system(),
    sql`select actor_name as name, occurred_at as at, reason_text as reason from flow_event where record_id = ${id} order by seq desc limit 1`,
  );

describe('feedback of a department', () => {
  it('R1.1.1, AC-01-01 DONE of the police closes 户口登记 at the hour they say, and queues one DONE push', async () => {
    const built = await accepted();
    const subCase = find(built, 'M03');
    const before = (await pushesOf(system(), built.id)).length;
    app.clock.set(new Date('2026-03-04T02:00:40Z'));
    const body = { handledAt: '2026-03-04T10:00:00+08:00', resultData: { 户籍地址: '上海市虹口区示范路1号' } };
    expect(await client('GA').send(feedback(built, 'M03', 'DONE', { seq: 3, body }))).toMatchObject({
      body: { code: 0 },
    });
    expect(await stateOf(built, 'M03')).toBe('FINISHED_NORMAL');
    const event = await lastEvent(subCase.id);
    expect(event?.name).toContain('公安局');
    expect(event && toDate(event.at).toISOString()).toBe('2026-03-04T02:00:00.000Z');
    const pushes = (await pushesOf(system(), built.id, before)).filter((p) => p.title === subCase.bjNo);
    expect(pushes.map((p) => p.kind)).toEqual(['PROC', 'DONE']);
    await expectSound(
      system(),
      'subCase',
      built.subCases.map((s) => s.id),
    );
  });

  it('AC-01-02 the same message a second time is answered as already received and moves nothing', async () => {
    const built = await accepted();
    const police = client('GA');
    const envelope = JSON.stringify(police.envelope(feedback(built, 'M03', 'DONE', { seq: 1 })));
    await police.post(envelope);
    const [before, pushes] = [await now(built), await pushesOf(system(), built.id)];
    const again = await police.post(envelope);
    expect([0, 1005]).toContain(again.body.code);
    expect(await now(built)).toEqual(before);
    expect(await pushesOf(system(), built.id)).toEqual(pushes);
  });

  it('AC-01-03 SUPPLEMENT of social security pauses the stage, opens a to-do of two working days and names the material by SMS', async () => {
    const built = await accepted();
    const subCase = find(built, 'M05');
    const body = { reasonText: '缺少缴费凭证', requiredMaterials: [{ name: '缴费凭证' }] };
    await client('RS').send(feedback(built, 'M05', 'SUPPLEMENT', { seq: 1, body }));
    expect(await stateOf(built, 'M05')).toBe('SUPPLEMENT');
    const timers = (await readTimers(system(), [subCase.id])).get(subCase.id) ?? [];
    const paused = timers.find((t) => t.stage === '部门办理');
    expect(paused?.suspensions).toMatchObject([{ cause: '待补正' }]);
    const task = await firstRow<{ title: string; dueAt: SqlInstant }>(
      system(),
      sql`select title, due_at as "dueAt" from task where kind = 'FEEDBACK' and record_id = ${subCase.id} and closed_at is null`,
    );
    expect(task?.title).toContain('要求补正，请联系申请人');
    expect(task && toDate(task.dueAt)).toEqual(app.calendar.dueAfterWorkdays(app.clock.now(), 2));
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N08' and record_id = ${subCase.id}`,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.body).toContain('缴费凭证');
    await expectSound(system(), 'subCase', [subCase.id]);
  });

  it('T6 and T10: the first report moves the case on, and when all matters are ready the case waits to be finished', async () => {
    const built = await accepted();
    await client('GA').send(feedback(built, 'M03', 'ACCEPT', { seq: 1 }));
    expect([await caseState(built), await stateOf(built, 'M03')]).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
    await client('GA').send(feedback(built, 'M03', 'DONE', { seq: 2 }));
    await client('RS').send(feedback(built, 'M05', 'DONE', { seq: 1 }));
    expect([await caseState(built), await stateOf(built, 'M05')]).toEqual(['IN_PROGRESS', 'PENDING_FINISH']);
    const reporting = find(await now(built), 'M01');
    const ADVANCE = 'mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok rows { code message } } }';
    const input = {
      action: 'markHandled',
      requestId: reporting.id,
      rows: [{ id: reporting.id, version: reporting.version }],
    };
    expect((await clerk.run(ADVANCE, { input })).data).toMatchObject({ advanceSubCases: { ok: 1 } });
    expect(await caseState(built)).toBe('PENDING_FINISH');
    await expectSound(system(), 'case', [built.id]);
  });

  it('T7: REJECT ends the matter and leaves somebody to look into it', async () => {
    const built = await accepted();
    await client('GA').send(feedback(built, 'M03', 'REJECT', { seq: 1, body: { reasonText: '户籍资料不符' } }));
    expect(await stateOf(built, 'M03')).toBe('FINISHED_TERMINATED');
    expect((await lastEvent(find(built, 'M03').id))?.reason).toBe('户籍资料不符');
    const [task] = await rows<{ title: string }>(
      system(),
      sql`select title from task where kind = 'FEEDBACK' and closed_at is null and record_id = ${find(built, 'M03').id}`,
    );
    expect(task?.title).toContain('不予办理，请核实');
  });

  it.each([
    ['a stale sequence', 1004, 'GA', {}, 2],
    ['an unknown number', 1003, 'GA', { bjNo: 'BJ-310109-2026-999999' }, 9],
    ['the number of another case', 1003, 'GA', { caseNo: 'YJS3101092026030399999' }, 9],
    ['a department that is not the one asked', 1003, 'MZ', {}, 9],
  ] as const)('%s changes nothing (%i)', async (_, code, sender, overrides, seq) => {
    const built = await accepted();
    await client('GA').send(feedback(built, 'M03', 'PROGRESS', { seq: 2 }));
    const [before, pushes] = [await now(built), await pushesOf(system(), built.id)];
    const reply = await client(sender).send({ ...feedback(built, 'M03', 'DONE', { seq }), ...overrides });
    expect(reply.body.code).toBe(code);
    expect(await now(built)).toEqual(before);
    expect(await pushesOf(system(), built.id)).toEqual(pushes);
  });

  it('a report that does not fit where the matter stands is kept and shown, and moves nothing', async () => {
    const built = await accepted();
    await client('GA').send(feedback(built, 'M03', 'DONE', { seq: 1 }));
    const before = await stateOf(built, 'M03');
    const reply = await client('GA').send(feedback(built, 'M03', 'PROGRESS', { seq: 2 }));
    expect(reply.body).toMatchObject({ code: 0, message: '已接收，状态冲突，待人工核实' });
    expect(await stateOf(built, 'M03')).toBe(before);
  });

  it.each([
    ['no type', { feedbackType: undefined }],
    ['an unknown type', { feedbackType: 'MAYBE' }],
    ['no reason for a refusal', { feedbackType: 'REJECT' }],
    ['no materials for a request', { feedbackType: 'SUPPLEMENT', reasonText: '缺少缴费凭证' }],
    ['an hour that is none', { handledAt: '2026-13-40T99:00:00+08:00' }],
    ['a field that nobody knows', { surprise: true }],
    ['a text beyond measure', { suggestion: '长'.repeat(2001) }],
  ])('a body with %s is answered 1002 and changes nothing', async (_, body) => {
    const built = await accepted();
    const reply = await client('GA').send(feedback(built, 'M03', 'DONE', { seq: 1, body }));
    expect(reply.body.code).toBe(1002);
    expect(await now(built)).toEqual(built);
  });
});
