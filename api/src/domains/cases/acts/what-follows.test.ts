import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, act, pick, report, tryAct } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { type FlowDefinition, readFlowRows } from '../../../platform/flow/index.ts';
import { NOTHING_KNOWN } from '../../../platform/flow/known.ts';
import { permit } from '../../../platform/flow/permit.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('follows');
  clerk = await app.as('clerk_hk');
});
afterAll(() => app.close());

const ADVANCE = 'mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok rows { code message } } }';
async function actOnSubCase(built: BuiltCase, matter: string, action: string, input: object = {}) {
  const { id, version } = find(await readBuilt(system(), built.id), matter);
  const { data } = await clerk.run(ADVANCE, {
    input: { action, requestId: randomUUID(), rows: [{ id, version }], ...input },
  });
  expect(data).toMatchObject({ advanceSubCases: { ok: 1 } });
  return id;
}
const find = (built: BuiltCase, matter: string) => {
  const found = built.subCases.find((s) => s.matterCode === matter);
  if (!found) throw new Error(`no ${matter}`);
  return found;
};
const accepted = async () => accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
const caseState = async ({ id }: BuiltCase) =>
  (await firstRow<{ state: string }>(system(), sql`select state from one_thing_case where id = ${id}`))?.state;
const stops = (id: string) =>
  rows(
    system(),
    sql`select 1 from outbox_message where channel = 'department' and kind = 'STOP' and record_id = ${id}`,
  );

describe('what follows a step', () => {
  it('T10 is not lost when the last matter became ready while the case waited for material', async () => {
    const waiting = await accepted();
    await actOnSubCase(waiting, 'M01', 'markHandled');
    await act(clerk, 'suspend', [await readBuilt(system(), waiting.id)], {
      basis: '《上海市退役军人安置办法》',
      reasonText: '等待部队补寄档案',
    });
    // The department closes the last open matter meanwhile.
    await run(
      system(),
      sql`update sub_case set state = 'PENDING_FINISH', return_to = '{}' where case_id = ${waiting.id}`,
    );
    await act(clerk, 'resume', [await readBuilt(system(), waiting.id)]);
    expect(await caseState(waiting)).toBe('PENDING_FINISH');
    await expectSound(system(), 'case', [waiting.id]);
  });

  it('a step of the system keeps the last person, so that the separation of duties still knows them', async () => {
    const ready = await accepted();
    await report(app, ready, 'done', ['M05']);
    await actOnSubCase(ready, 'M01', 'markHandled');
    expect(await caseState(ready)).toBe('PENDING_FINISH');
    const binding = app.registry.getRecord('case');
    const [row] = await readFlowRows(system(), binding, [ready.id]);
    const names = await firstRow(
      system(),
      sql`select last_actor_name as name from one_thing_case where id = ${ready.id}`,
    );
    const me = await clerk.ctx();
    expect(row?.lastActorId).toBe(requireUser(me).userId);
    expect(names).not.toEqual({ name: requireUser(me).name });

    const flow = structuredClone(caseFlow) as FlowDefinition;
    const finish = flow.states.PENDING_FINISH?.on?.finish;
    if (!row || !finish) throw new Error('the case cannot be finished');
    finish.separation = true;
    const by = (ctx: Ctx) => permit(ctx, flow, binding, row, 'finish', NOTHING_KNOWN, 'ACTOR');
    expect(by(me)).toMatchObject({ code: 'E-0004' });
    expect(by(await (await app.as('clerk_hk2')).ctx())).not.toMatchObject({ code: 'E-0004' });
  });

  it('a department is told to stop where the window ends its matter alone, and only where it had got it', async () => {
    const built = await accepted();
    const id = await actOnSubCase(built, 'M05', 'terminateHere', { reasonCode: 'F06' });
    expect(await stops(id)).toHaveLength(1);

    const early = await buildCase(system(), { only: ['M01', 'M05'] });
    await act(clerk, 'suspend', [early], { basis: '《上海市退役军人安置办法》', reasonText: '等待部队补寄档案' });
    await act(clerk, 'cancel', [await readBuilt(system(), early.id)], { confirmed: true, reasonCode: 'F06' });
    expect(await stops(find(early, 'M05').id)).toHaveLength(0);
  });

  it('T7 the applicant is told when the window asks for material for one matter', async () => {
    const built = await accepted();
    const materials = [{ materialCode: '', name: '缴费凭证' }];
    const id = await actOnSubCase(built, 'M05', 'requestSupplement', { materials });
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N08' and record_id = ${id}`,
    );
    expect(told[0]?.body).toContain('缴费凭证');
  });

  it('a case elsewhere answers as absent before anybody asks for a reason, and its number stays untold', async () => {
    const built = await accepted();
    const stranger = await app.as('clerk_pd');
    const { result } = await tryAct(stranger, 'finish', [pick(built)], { confirmed: true });
    expect(result?.rows).toMatchObject([{ result: 'FAILED', code: 'NOT_FOUND', caseNo: '' }]);
    expect(await caseState(built)).toBe('ACCEPTED');
  });

  it('the preview of 撤销 is that of 撤销, and says the guard’s own words where the act is refused', async () => {
    const built = await buildCase(system(), { only: ['M01', 'M05'] });
    const PREVIEW =
      'query ($action: String!, $ids: [ID!]!) { caseActPreview(action: $action, ids: $ids) { action { title input } rows { allowed message } } }';
    const cancel = await clerk.run(PREVIEW, { action: 'cancel', ids: [built.id] });
    expect(cancel.data.caseActPreview).toMatchObject({
      action: { title: '撤销', input: 'REASON' },
      rows: [{ allowed: true }],
    });
    await run(system(), sql`update one_thing_case set duplicate_flag = 'SUSPECTED' where id = ${built.id}`);
    const pass = await clerk.run(PREVIEW, { action: 'pass', ids: [built.id] });
    expect(pass.data.caseActPreview).toMatchObject({
      rows: [{ allowed: false, message: '该办件疑似重复，请先核实重复情况再通过预审' }],
    });
  });
});
