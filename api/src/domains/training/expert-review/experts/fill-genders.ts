import { rows, run, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { parseIdNumber } from '../../../people/index.ts';
import { openExpert } from './expert-cells.ts';

/**
 * 性别 of experts who were in the library before it was kept (02 §9.3), as their ID number says. A migration cannot: the numbers are sealed. At
 * a later start there is nobody left to fill.
 */
export async function fillGenders(ctx: Ctx): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  const without = await rows<{ id: string; idNo: string }>(
    ctx,
    sql`select id, id_no as "idNo" from review_expert where gender is null`,
  );
  const known = without.flatMap(({ id, idNo }) => {
    const read = parseIdNumber(openExpert(ctx.app.keys, id, 'idNo', idNo), { today });
    return read.ok ? [{ id, gender: read.sex }] : [];
  });
  if (known.length === 0) return;
  await run(
    ctx,
    sql`update review_expert e set gender = k.gender
          from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as k(id uuid, gender text) where e.id = k.id and e.gender is null`,
  );
}
