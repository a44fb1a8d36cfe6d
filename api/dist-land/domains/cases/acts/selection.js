import { firstRow, rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { BATCH_ROWS_MAX } from "../../../platform/batches/index.js";
import { DomainError, refuse } from "../../../platform/errors/index.js";
import { findTransition } from "../../../platform/flow/index.js";
import { caseFlow } from "../case.flow.js";
import { caseWhere } from "../queues/case-filter.js";
/** States from which the action leads anywhere: a case elsewhere was never meant. */ function statesOf(action) {
    return Object.entries(caseFlow.states).flatMap(([name, state])=>findTransition(state, action) ? [
            name
        ] : []);
}
/** The condition over `one_thing_case c`: the caller's scope, the queue, the filter, and a state that knows the action. */ export async function selectionWhere(ctx, action, { queue, filter, except }) {
    const where = await caseWhere(ctx, queue, filter);
    return sql`${where} and c.state = any(${statesOf(action)}::text[]) and not c.id = any(${except.filter(isUuid)}::uuid[])`;
}
/** The selected cases as rows of a batch, in the order in which their locks are taken. */ export async function selectRows(ctx, action, selection) {
    const where = await selectionWhere(ctx, action, selection);
    return sql`select c.id, c.version, c.case_no as title from one_thing_case c where ${where} order by c.id`;
}
/**
 * The selected cases where they are few enough to be answered at once.
 *
 * @throws E-0510 when the list has grown since it was shown; E-0501 when it is empty
 */ export async function findSelected(ctx, action, selection) {
    const where = await selectionWhere(ctx, action, selection);
    const counted = await firstRow(ctx, sql`select count(*)::int as n from (select 1 from one_thing_case c where ${where} limit ${BATCH_ROWS_MAX + 1}) t`);
    const now = counted?.n ?? 0;
    if (now === 0) throw refuse('E-0501', {
        max: BATCH_ROWS_MAX
    });
    if (now > selection.seen) {
        const message = `符合条件的办件已由${selection.seen}件增加到${now}件，请重新查看后再办理`;
        throw new DomainError('E-0510', message);
    }
    if (now > ctx.app.config.BATCH_MAX) return 'MANY';
    return rows(ctx, await selectRows(ctx, action, selection));
}

//# sourceMappingURL=selection.js.map