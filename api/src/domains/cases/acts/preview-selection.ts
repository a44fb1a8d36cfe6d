import { rows, sql } from '../../../database/sql.ts';
import { BATCH_ROWS_MAX, rowsAnsweredAtOnce } from '../../../platform/batches/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { describeAction, type FlowRow, isPermitted, judgeAction, readFlowRows } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import type { ActExclusionType, CaseSelectionPreviewType } from '../act.type.ts';
import { addCounts, countSubCases, type SubCaseCounts } from './count-sub-cases.ts';
import { confirmText, consequences, getTransition, messageText } from './preview.ts';
import { type CaseSelection, selectionWhere } from './selection.ts';

/** Cases judged per page: the memory of one page, a few statements each. */
const PAGE = 1000;
/** Numbers shown of each reason. */
const EXAMPLES = 5;

/**
 * What an act would do with everything that a list holds: how many allow it, which drop out and why (screens "Batch"), then the
 * consequences. The same judge as the act itself, page by page.
 *
 * @throws E-0517 for an action that no selection may take; E-0501 when the list holds none or too many
 */
export async function previewSelection(
  ctx: Ctx,
  action: string,
  selection: Omit<CaseSelection, 'seen'>,
): Promise<CaseSelectionPreviewType> {
  const transition = getTransition(action);
  if (!transition.batch) throw refuse('E-0517');
  const exclusions = new Map<string, ActExclusionType>();
  const allowed: string[] = [];
  let first: FlowRow | undefined;
  let selected = 0;
  for await (const page of readSelected(ctx, action, selection)) {
    selected += page.length;
    if (selected > BATCH_ROWS_MAX) throw refuse('E-0501', { max: BATCH_ROWS_MAX });
    const answers = await judgeAction(ctx, 'case', action, page);
    for (const row of page) {
      const answer = answers.get(row.id);
      if (answer && isPermitted(answer)) {
        first ??= row;
        allowed.push(row.id);
      } else if (answer) exclude(exclusions, answer, row.title);
    }
  }
  if (selected === 0) throw refuse('E-0501', { max: BATCH_ROWS_MAX });
  const counts = await countOf(ctx, action, allowed);
  return {
    action: describeAction(action, transition),
    selected,
    allowed: allowed.length,
    openSubCases: counts.open,
    exclusions: [...exclusions.values()].toSorted((a, b) => b.count - a.count),
    background: selected > (await readParameter(ctx, rowsAnsweredAtOnce)),
    reasonRequired:
      transition.input === 'REASON' || transition.input === 'BASIS' || (action === 'finish' && counts.open > 0),
    confirmText: confirmText(action, transition.title, allowed.length, counts),
    messageText: await messageText(
      ctx,
      action,
      transition,
      first && { caseNo: first.title, orgPath: first.orgPath, ids: allowed },
    ),
    consequences: consequences(action, transition, { cases: allowed.length, ...counts }),
  };
}

function exclude(
  exclusions: Map<string, ActExclusionType>,
  { code, message }: { code: string; message: string },
  title: string,
): void {
  const key = `${code} ${message}`;
  const known = exclusions.get(key) ?? { code, message, count: 0, examples: [] };
  known.count += 1;
  if (known.examples.length < EXAMPLES) known.examples.push(title);
  exclusions.set(key, known);
}

async function* readSelected(
  ctx: Ctx,
  action: string,
  selection: Omit<CaseSelection, 'seen'>,
): AsyncGenerator<readonly FlowRow[]> {
  const where = await selectionWhere(ctx, action, selection);
  const binding = ctx.app.registry.getRecord('case');
  let last: string | undefined;
  for (;;) {
    const beyond = last ? sql`and c.id > ${last}::uuid` : sql``;
    const ids = await rows<{ id: string }>(
      ctx,
      sql`select c.id from one_thing_case c where ${where} ${beyond} order by c.id limit ${PAGE}`,
    );
    if (ids.length > 0)
      yield await readFlowRows(
        ctx,
        binding,
        ids.map((row) => row.id),
      );
    last = ids.at(-1)?.id;
    if (ids.length < PAGE) return;
  }
}

/** The sub-cases of all these cases, counted by the database: a selection may hold very many. */
async function countOf(ctx: Ctx, action: string, caseIds: readonly string[]): Promise<SubCaseCounts> {
  const byState = await rows<{ status: string; n: number }>(
    ctx,
    sql`select state as status, count(*)::int as n from sub_case where case_id = any(${[...caseIds]}::uuid[]) group by state`,
  );
  return addCounts(
    byState.map(({ n, status }) => {
      const { open, handled } = countSubCases(action, [{ status }]);
      return { open: open * n, handled: handled * n };
    }),
  );
}
