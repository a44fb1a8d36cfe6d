import { loadTimeLimits } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { matterLimitText } from './limit-text.ts';

/** 「承诺10个工作日，法定30个工作日」 of the whole bundle, by the limits in force. */
export async function bundleLimitText(ctx: Ctx): Promise<string> {
  const limits = await loadTimeLimits(ctx);
  const [promise, legal] = (['PROMISE', 'LEGAL'] as const).map((kind) => limits.find('BUNDLE', kind, kind)?.limit);
  return matterLimitText({
    promiseDays: promise?.value ?? null,
    legalDays: legal?.value ?? null,
    legalUnit: legal?.unit ?? 'WORKDAY',
  });
}
