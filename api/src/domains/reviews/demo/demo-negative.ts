import { tables } from '../../../database/tables.ts';
import { drawPdf, storeFile } from '../../../platform/files/index.ts';
import { type ActInput, advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx, UserActor } from '../../../platform/kernel/index.ts';
import { NEGATIVE_REVIEW } from '../negatives/record-type.ts';
import { at, type DemoStaff } from './demo-world.ts';
import type { NegativeStep } from './stories.ts';

/** Who takes which step, and with which words. */
const STEPS: Readonly<Record<NegativeStep, { by: keyof DemoStaff; input: ActInput }>> = {
  contact: { by: 'colleague', input: { reasonCode: 'PHONE', reasonText: '电话联系评价人，了解情况并致歉' } },
  // Only of who stays unnamed.
  unreached: { by: 'colleague', input: { reasonCode: 'ANONYMOUS' } },
  verify: { by: 'head', input: { reasonCode: 'GENUINE', reasonText: '经核对当日办理记录，情况属实' } },
  dispute: { by: 'head', input: { reasonCode: 'MISTAKEN', reasonText: '评价人电话中说明系误点，本意为满意' } },
  reject: { by: 'chief', input: { reasonText: '依据充分，同意按误评处理' } },
  rectify: { by: 'colleague', input: { reasonText: '完善一次性告知单，组织窗口人员学习' } },
  extend: { by: 'head', input: { reasonText: '涉及系统改造，需与技术单位商定' } },
  rectified: { by: 'colleague', input: { reasonText: '已更新告知单并在窗口公示' } },
  revisit: { by: 'colleague', input: { reasonCode: '4' } },
  close: { by: 'head', input: {} },
};

/** Working minutes between two steps. */
const STEP_MINUTES = 150;

/** Takes the negative review of an evaluation along its steps, each a while after the one before, none of them in the future. */
export async function walkDemoNegative(
  ctx: Ctx,
  evaluationId: string,
  staff: DemoStaff,
  steps: readonly NegativeStep[],
  until: Date,
): Promise<void> {
  const review = await tables(ctx)
    .selectFrom('negative_review')
    .select('id')
    .where('evaluation_id', '=', evaluationId)
    .executeTakeFirst();
  let moment = ctx.app.clock.now();
  for (const step of review ? steps : []) {
    const { by, input } = STEPS[step];
    const actor: UserActor | undefined = staff[by];
    const next = ctx.app.calendar.addWorkingMinutes(moment, STEP_MINUTES);
    if (!actor || next >= until) return;
    moment = next;
    const then: Ctx = { ...at(ctx, moment), actor };
    const files =
      step === 'dispute'
        ? [
            (await storeFile(then, drawPdf(['Evidence', 'Specimen for demonstration']), { name: '电话录音说明.pdf' }))
              .id,
          ]
        : [];
    await advanceOne(then, {
      type: NEGATIVE_REVIEW,
      action: step,
      rows: [{ id: review?.id ?? '' }],
      input: { ...input, ...(files.length > 0 && { attachmentIds: files }) },
    });
  }
}
