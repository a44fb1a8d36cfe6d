import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { BATCH_ROWS_MAX, rowsAnsweredAtOnce } from '../../../platform/batches/index.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import { type AdvanceRow, findTransition } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { caseFlow } from '../case.flow.ts';
import type { QueueName } from '../case-states.ts';
import { type CaseFilter, caseWhere } from '../queues/case-filter.ts';

/** Everything that a queue holds under a filter, but for some cases that were taken out by hand. */
export interface CaseSelection {
  queue: QueueName;
  filter: CaseFilter;
  except: readonly string[];
  /** How many the caller was shown; when more have come since, nothing is done (E-0510). */
  seen: number;
}

/** States from which the action leads anywhere: a case elsewhere was never meant. */
function statesOf(action: string): string[] {
  return Object.entries(caseFlow.states).flatMap(([name, state]) => (findTransition(state, action) ? [name] : []));
}

/** The condition over `one_thing_case c`: the caller's scope, the queue, the filter, and a state that knows the action. */
export async function selectionWhere(
  ctx: Ctx,
  action: string,
  { queue, filter, except }: Pick<CaseSelection, 'queue' | 'filter' | 'except'>,
): Promise<RawBuilder<boolean>> {
  const where = await caseWhere(ctx, queue, filter);
  return sql<boolean>`${where} and c.state = any(${statesOf(action)}::text[]) and not c.id = any(${except.filter(isUuid)}::uuid[])`;
}

/** The selected cases as rows of a batch, in the order in which their locks are taken. */
export async function selectRows(ctx: Ctx, action: string, selection: CaseSelection): Promise<RawBuilder<unknown>> {
  const where = await selectionWhere(ctx, action, selection);
  return sql`select c.id, c.version, c.case_no as title from one_thing_case c where ${where} order by c.id`;
}

/**
 * The selected cases where they are few enough to be answered at once.
 *
 * @throws E-0510 when the list has grown since it was shown; E-0501 when it is empty
 */
export async function findSelected(
  ctx: Ctx,
  action: string,
  selection: CaseSelection,
): Promise<readonly AdvanceRow[] | 'MANY'> {
  const where = await selectionWhere(ctx, action, selection);
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from one_thing_case c where ${where} limit ${BATCH_ROWS_MAX + 1}) t`,
  );
  const now = counted?.n ?? 0;
  if (now === 0) throw refuse('E-0501', { max: BATCH_ROWS_MAX });
  if (now > selection.seen) {
    const message = `符合条件的办件已由${selection.seen}件增加到${now}件，请重新查看后再办理`;
    throw new DomainError('E-0510', message);
  }
  if (now > (await readParameter(ctx, rowsAnsweredAtOnce))) return 'MANY';
  return rows<AdvanceRow>(ctx, await selectRows(ctx, action, selection));
}
