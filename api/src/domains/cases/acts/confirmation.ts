import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { CLOSED_STATES } from '../case-facts.ts';

/** The three ways to end a case from 接件待办结, which show the sub-cases first (R5.1.3). */
export const FINISHING = ['finish', 'terminate', 'cancel'] as const;

export interface Confirmation {
  /** The sub-cases must have been shown before this act. */
  needed: boolean;
  /** Cases with open sub-cases: ending them needs a reason (A18). */
  reasonNeeded: ReadonlySet<string>;
  titles: ReadonlyMap<string, string>;
}

/** Whether an action shows its consequences first, by the flow's own data. */
export function asksForConfirmation(action: string): boolean {
  return Object.values(caseFlow.states).some((s) => s.on?.[action]?.confirm === true);
}

export async function confirmationOf(ctx: Ctx, action: string, caseIds: readonly string[]): Promise<Confirmation> {
  const needed = (FINISHING as readonly string[]).includes(action);
  if (!needed) return { needed: false, reasonNeeded: new Set(), titles: new Map() };
  const found = await rows<{ id: string; title: string; open: number }>(
    ctx,
    sql`
    select c.id, c.case_no as title, count(s.id) filter (where not s.state = any(${[...CLOSED_STATES]}::text[]))::int as open
      from one_thing_case c left join sub_case s on s.case_id = c.id
     where c.id = any(${caseIds.filter(isUuid)}::uuid[]) group by c.id`,
  );
  return {
    needed,
    // 终止办结 and 撤销 ask for a reason of their own.
    reasonNeeded: new Set(action === 'finish' ? found.filter((f) => f.open > 0).map((f) => f.id) : []),
    titles: new Map(found.map((f) => [f.id, f.title])),
  };
}
