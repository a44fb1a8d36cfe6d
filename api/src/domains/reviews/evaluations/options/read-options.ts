import { firstRow, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { EvaluationOption } from './option.ts';
import { SHIPPED_OPTIONS } from './shipped-options.ts';

/** A version of the options. */
export interface OptionSet {
  number: number;
  options: readonly EvaluationOption[];
}

/** The published set that holds now. */
export async function optionsInForce(ctx: Ctx): Promise<OptionSet> {
  const found = await firstRow<OptionSet>(
    ctx,
    sql`select number, options from evaluation_option_set where state = 'PUBLISHED' order by number desc limit 1`,
  );
  if (!found) throw new Error('no set of evaluation options was published');
  return found;
}

/** Version 1, where there is none yet. */
export async function seedOptions(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`insert into evaluation_option_set (number, state, options, note, created_at, edited_by_name, submitted_at, decided_at, decided_by_name)
        values (1, 'PUBLISHED', ${JSON.stringify(SHIPPED_OPTIONS)}::jsonb, '随系统交付', ${now}, '系统', ${now}, ${now}, '系统')
        on conflict do nothing`,
  );
}
