import { firstRow, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { DEMO_IDENTITIES } from '../../trainees/demo-persons.ts';
import { traineeIndex } from '../../trainees/person-cells.ts';

/** 学员 C and E of 02 §26. */
const MISSING = '310100199709090058';
const BAD = '310100199612120097';

/** One whom the last full run did not deliver and who has an enrolment under way, and one whose record could not be read. */
export async function loadDemoDoubts(ctx: Ctx): Promise<void> {
  const decided = sql`select 1 as one from training_identity where doubt is not null or kept_at is not null limit 1`;
  if (await firstRow(ctx, decided)) return;
  const doubt = (idNo: string, kind: 'MISSING' | 'BAD', reason: string) => {
    if (!DEMO_IDENTITIES.some((one) => one.idNo === idNo)) return;
    return run(
      ctx,
      sql`update training_identity set doubt = ${kind}, doubt_since = ${ctx.app.clock.now()}, doubt_reason = ${reason}
           where id_no_index = ${traineeIndex(ctx.app.keys, idNo)}`,
    );
  };
  await doubt(MISSING, 'MISSING', '全量核对未下发该人员');
  await doubt(BAD, 'BAD', '退役日期格式不正确');
}
