import { type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError, requireReason } from '../../../../platform/errors/index.ts';
import { findReason } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { mostDeferWorkdays } from '../parameters.ts';
import { INTERVENTION_REASONS } from '../plans/plan.flow.ts';
import { nextWorkday } from '../rules/prospect.ts';
import type { InterveneInput } from './intervention.inputs.ts';

/** Between the deferral and the finish lies a notice. */
const LEAST_WORKDAYS = 3;

/** What of the input could be wrong by itself. @throws E-0005, BAD_INPUT with the fields */
export async function checkInput(ctx: Ctx, input: InterveneInput): Promise<{ text: string; until: LocalDate | null }> {
  const { calendar, clock } = ctx.app;
  const text = requireReason(input.reasonText, { path: 'reasonText' });
  const faults: FieldError[] = [];
  const fault = (path: string, message: string) => faults.push({ path: `input.${path}`, message });
  if (!findReason(INTERVENTION_REASONS, input.reasonCode)) fault('reasonCode', '原因代码不存在');
  let until: LocalDate | null = null;
  if (input.kind === 'DEFER') {
    const today = localDateOf(clock.now());
    const wanted = input.deferUntil ?? '';
    const most = await readParameter(ctx, mostDeferWorkdays);
    if (!wanted) fault('deferUntil', '请选择暂缓到哪一天');
    else if (calendar.workdaysBetween(today, wanted) > most) fault('deferUntil', `暂缓不能超过${most}个工作日`);
    else if (calendar.workdaysBetween(today, nextWorkday(calendar, wanted)) < LEAST_WORKDAYS)
      fault('deferUntil', `暂缓至少到${LEAST_WORKDAYS}个工作日以后，以便到期前再次通知`);
    else until = nextWorkday(calendar, wanted);
  }
  if (input.kind === 'CHANGE_STATUS') {
    if (!input.newStatus) fault('newStatus', '请选择调整为哪一状态');
    if (!input.attachmentIds?.length) fault('attachmentIds', '请上传说明材料');
    if ((input.materials ?? []).some((name) => !name.trim() || [...name].length > 60))
      fault('materials', '材料名称应为1至60个字');
    if ((input.materials ?? []).length > 20) fault('materials', '一次最多列明20项材料');
  }
  if (faults.length > 0) throw badInput(faults);
  return { text, until };
}
