import { firstRow, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { rulesInForce } from '../../../../platform/rules/index.ts';
import type { OptionsBody } from './options-body.ts';
import { OPTIONS_KIND } from './options-kind.ts';

/** A version of the options. */
export interface OptionSet extends OptionsBody {
  number: number;
}

/** The version that holds now. */
export async function optionsInForce(ctx: Ctx): Promise<OptionSet> {
  const [found] = await rulesInForce<OptionsBody>(ctx, { kind: OPTIONS_KIND });
  if (!found) throw new Error('no version of the evaluation options is in force');
  return { number: found.version, ...found.body };
}

/** A version that holds or has held: a page that was opened before a change, and a pad without a connection, show that one still. */
export async function findOptionSet(ctx: Ctx, number: number): Promise<OptionSet | undefined> {
  const found = await firstRow<{ number: number; body: OptionsBody }>(
    ctx,
    sql`select number, body from rule_version
         where kind = ${OPTIONS_KIND} and number = ${number} and state = 'APPROVED' and effective_from <= ${ctx.app.clock.now()}`,
  );
  return found && { number: found.number, ...found.body };
}
