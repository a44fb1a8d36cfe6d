import { actOnRecords, type RecordActInputType, type RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { WARNING } from './words.ts';

/** 已查看, 确认风险, 反馈误报, 登记已处理, and the verdicts about reports. */
export function actOnWarnings(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return actOnRecords(ctx, WARNING, input);
}
