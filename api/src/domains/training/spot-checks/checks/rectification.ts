import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, requireReason } from '../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { formOf, updateRecord } from '../../../../platform/records/index.ts';
import { spotRules } from '../parameters.ts';
import { CHECK } from '../record-types.ts';
import { spotCheck } from './check.record.ts';
import { checkTable } from './check-table.ts';
import { RECTIFICATION } from './files.ts';
import { lockCheck } from './save-check.ts';

/** 整改要求 of the district (T23-3). */
export const orderForm = formOf(checkTable, 'SpotOrderInput', '整改要求', ['requirement', 'deadline']);
export type OrderGiven = Parameters<typeof orderForm.read>[1];

/** What is to be put right until when, before 发出整改通知; ten working days at most. @throws NOT_FOUND, E-0504, E-0503, BAD_INPUT */
export async function saveOrder(ctx: Ctx, id: string, version: number, input: OrderGiven): Promise<void> {
  const given = orderForm.read(ctx, input);
  await transaction(ctx, async (tx) => {
    const check = await lockCheck(tx, id, ['SUBMITTED']);
    const { rectifyDays } = await readParameter(tx, spotRules);
    const today = localDateOf(tx.app.clock.now());
    const latest = tx.app.calendar.addWorkdays(today, rectifyDays);
    const message = given.requirement === null ? '请填写整改要求' : undefined;
    if (message) throw badInput([{ path: 'input.requirement', message }]);
    if (given.deadline === null || given.deadline < today || given.deadline > latest)
      throw badInput([
        { path: 'input.deadline', message: `整改期限应在今天至${latest}（${rectifyDays}个工作日）之间` },
      ]);
    await updateRecord(tx, spotCheck, check.id, version, given);
  });
}

/** What the institution has put right, before 提交整改情况 (T23-4). @throws NOT_FOUND, E-0504, E-0503, BAD_INPUT */
export async function saveReply(
  ctx: Ctx,
  { id, version, fileIds }: { id: string; version: number; fileIds: readonly string[] },
  given: string,
): Promise<void> {
  const reply = requireReason(given, { path: 'reply', asked: '请填写整改情况' });
  if ([...reply].length > 1000) throw badInput([{ path: 'reply', message: '整改情况不能超过1000个字' }]);
  await transaction(ctx, async (tx) => {
    const check = await lockCheck(tx, id, ['RECTIFYING']);
    await updateRecord(tx, spotCheck, check.id, version, { reply });
    await attachFiles(tx, { type: CHECK, id: check.id }, uploads(fileIds, RECTIFICATION, '整改材料', 'PORTAL'));
  });
}
