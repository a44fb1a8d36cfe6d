import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act, pushesOf } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import { amend } from '../../../../test/window.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { demoAccount } from '../application/demo-applicants.ts';
import { openForm } from './sealed-form.ts';

const DAY = 86_400_000;
const START = new Date('2026-03-09T02:00:00Z');

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('resubmit');
});
afterAll(() => app.close());

/** A case of an unmarried conscript who takes up work on his own, sent back for its materials. */
async function returned(): Promise<BuiltCase> {
  app.clock.set(START);
  clerk = await app.as('clerk_hk');
  const built = await buildCase(system(), {
    form: {
      placementType: 'ZZJY',
      personCategory: 'CONSCRIPT',
      bankName: '示范银行上海分行',
      bankAccount: demoAccount(7),
    },
  });
  await act(clerk, 'return', [built], { reasonCode: 'R01' });
  return readBuilt(system(), built.id);
}

async function formOf(id: string): Promise<Record<string, unknown>> {
  const row = await firstRow<{ cipher: string }>(
    system(),
    sql`select form_cipher as cipher from one_thing_case where id = ${id}`,
  );
  return { ...openForm(system(), id, row?.cipher ?? '') };
}

const caseRow = (id: string) =>
  firstRow<{ state: string; submissionNo: number; mode: string | null; reason: string | null }>(
    system(),
    sql`select state, submission_no as "submissionNo", finish_mode as mode, finish_reason_text as reason from one_thing_case where id = ${id}`,
  );

describe('T4: resubmission', () => {
  it('needs a change since the return', async () => {
    const built = await returned();
    expect((await act(clerk, 'resubmit', [built])).rows).toMatchObject([
      { result: 'SKIPPED', code: 'E-0503', message: '退回后未修改表单或材料，不能重新提交' },
    ]);
  });

  it('is not given by saving what was there before', async () => {
    const built = await returned();
    await amend(clerk, { id: built.id, version: built.version, form: await formOf(built.id) });
    const again = await readBuilt(system(), built.id);
    expect((await act(clerk, 'resubmit', [again])).rows).toMatchObject([{ result: 'SKIPPED', code: 'E-0503' }]);
  });

  it('lets the amended form decide the bundle anew: what no longer applies is withdrawn, what is new is added', async () => {
    const built = await returned();
    const before = (await pushesOf(system(), built.id)).length;
    const form = { ...(await formOf(built.id)), placementType: 'TX', disabilityLevel: '8' };
    const amended = await amend(clerk, { id: built.id, version: built.version, form });
    expect(amended.message).toBeUndefined();
    expect(await act(clerk, 'resubmit', [await readBuilt(system(), built.id)])).toMatchObject({ ok: 1 });
    const after = await readBuilt(system(), built.id);
    const states = Object.fromEntries(after.subCases.map((s) => [s.matterCode, s.state]));
    expect(states).toMatchObject({
      M01: 'PENDING_PREREVIEW',
      M10: 'PENDING_PREREVIEW',
      M11: 'CANCELLED',
      M12: 'CANCELLED',
      M14: 'CANCELLED',
    });
    expect(await caseRow(built.id)).toMatchObject({ state: 'PENDING_PREREVIEW', submissionNo: 2 });
    const kinds = (await pushesOf(system(), built.id, before))
      .filter((p) => p.title === built.caseNo)
      .map((p) => p.kind);
    expect(kinds).toContain('BASIC');
    await expectSound(system(), 'case', [built.id]);
    await expectSound(
      system(),
      'subCase',
      after.subCases.map((s) => s.id),
    );
  });
});

describe('a correction while the case waits for its pre-review', () => {
  it('lets the bundle follow, tells the library once more and names the fields in the audit log', async () => {
    app.clock.set(START);
    clerk = await app.as('clerk_hk');
    const built = await buildCase(system());
    const before = (await pushesOf(system(), built.id)).length;
    const form = { ...(await formOf(built.id)), disabilityLevel: '8' };
    expect((await amend(clerk, { id: built.id, version: built.version, form })).message).toBeUndefined();
    const after = await readBuilt(system(), built.id);
    expect(after.subCases.find((s) => s.matterCode === 'M10')?.state).toBe('PENDING_PREREVIEW');
    const pushes = (await pushesOf(system(), built.id, before)).map((p) => [p.title, p.kind]);
    expect(pushes).toContainEqual([built.caseNo, 'BASIC']);
    const audit = await firstRow<{ detail: unknown }>(
      system(),
      sql`select detail from audit_entry where event = 'case.amend' and object_id = ${built.id}`,
    );
    expect(audit?.detail).toMatchObject({ fields: ['disabilityLevel'] });
    await act(clerk, 'return', [after], { reasonCode: 'R01' });
    expect((await act(clerk, 'resubmit', [await readBuilt(system(), built.id)])).rows).toMatchObject([
      { result: 'SKIPPED', message: '退回后未修改表单或材料，不能重新提交' },
    ]);
  });
});

describe('the 30 days after a return', () => {
  it('00-common "clocks": last to 24:00 of the day that the notice names', async () => {
    const built = await returned();
    const [told] = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N07' and record_id = ${built.id}`,
    );
    const [, month, day] = /请于 2026年(\d+)月(\d+)日 24:00 前/.exec(told?.body ?? '') ?? [];
    const midnight = new Date(instantOf(`2026-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`).getTime() + DAY);
    app.clock.set(new Date(midnight.getTime() - 1));
    await app.job('flow.expire');
    expect(await caseRow(built.id)).toMatchObject({ state: 'PREREVIEW_RETURNED' });
    app.clock.set(midnight);
    await app.job('flow.expire');
    expect(await caseRow(built.id)).toMatchObject({ state: 'CANCELLED' });
    app.clock.set(START);
  });

  it('end the case as the system: withdrawn, told to the library and to the applicant', async () => {
    const built = await returned();
    const before = (await pushesOf(system(), built.id)).length;
    app.clock.set(new Date(START.getTime() + 30 * DAY - DAY));
    await app.job('flow.expire');
    expect(await caseRow(built.id)).toMatchObject({ state: 'PREREVIEW_RETURNED' });

    app.clock.set(new Date(START.getTime() + 31 * DAY));
    await app.job('flow.expire');
    expect(await caseRow(built.id)).toMatchObject({
      state: 'CANCELLED',
      mode: 'FORCED_AUTO',
      reason: '逾期未重新提交',
    });
    const event = await firstRow<{ actor: string; action: string; reason: string }>(
      system(),
      sql`select actor_type as actor, action, reason_text as reason from flow_event where record_id = ${built.id} order by seq desc limit 1`,
    );
    expect(event).toEqual({ actor: 'SYSTEM', action: 'expire', reason: '逾期未重新提交' });
    const after = await readBuilt(system(), built.id);
    expect(new Set(after.subCases.map((s) => s.state))).toEqual(new Set(['CANCELLED']));
    const done = (await pushesOf(system(), built.id, before)).filter((p) => p.kind === 'DONE');
    expect(done.map((p) => p.title)).toEqual([...built.subCases.map((s) => s.bjNo), built.caseNo]);
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N15' and record_id = ${built.id}`,
    );
    expect(told).toHaveLength(1);
    await expectSound(system(), 'case', [built.id]);
  });

  it('do not end a case that was resubmitted in time, and run anew after the next return', async () => {
    const built = await returned();
    app.clock.advance(20 * DAY);
    const late = await app.as('clerk_hk');
    const form = { ...(await formOf(built.id)), mobile: '13900001234' };
    await amend(late, { id: built.id, version: built.version, form });
    await act(late, 'resubmit', [await readBuilt(system(), built.id)]);
    await act(late, 'return', [await readBuilt(system(), built.id)], { reasonCode: 'R02' });
    app.clock.advance(15 * DAY);
    await app.job('flow.expire');
    expect(await caseRow(built.id)).toMatchObject({ state: 'PREREVIEW_RETURNED' });
    app.clock.advance(17 * DAY);
    await app.job('flow.expire', { requestId: randomUUID() });
    expect(await caseRow(built.id)).toMatchObject({ state: 'CANCELLED' });
  });
});
