import { tables } from '../../../../database/tables.ts';
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
  const found = await tables(ctx)
    .selectFrom('rule_version')
    .select(['number', 'body'])
    .$narrowType<{ body: OptionsBody }>()
    .where('kind', '=', OPTIONS_KIND)
    .where('number', '=', number)
    .where('state', '=', 'APPROVED')
    .where('effective_from', '<=', ctx.app.clock.now())
    .executeTakeFirst();
  return found && { number: found.number, ...found.body };
}
