import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { startBatch } from '../../../platform/batches/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { checkActInput, findReason, findTransition } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { caseFlow } from '../case.flow.ts';
import { type HistoricCriteriaInput, historicWhere } from './criteria.ts';
import type { HistoricInput } from './historic-input.ts';
import { notifyApplicants } from './parameters.ts';
import { requireTools } from './require-tools.ts';
import { type HistoricTool, TOOLS } from './tools.ts';

export interface Proposal {
  tool: HistoricTool;
  criteria: HistoricCriteriaInput;
  reasonCode: string;
  reasonText?: string | null | undefined;
  /** How many the caller was shown. */
  seen: number;
  requestId: string;
}

/**
 * 生成预览: freezes the cases of the criteria as they stand now and waits for the second person. Nothing changes before.
 *
 * @returns the batch's id
 * @throws BAD_INPUT; E-0005 without a reason; E-0510 when more cases match than were shown; E-BAT-01 without any; E-IDEM-01; E-HIST-01
 */
export async function proposeRun(ctx: Ctx, proposal: Proposal): Promise<string> {
  const { tool, criteria, seen, requestId } = proposal;
  await requireTools(ctx);
  const { kind, title, action, states } = TOOLS[tool];
  const where = historicWhere(ctx, tool, criteria);
  const step = findTransition(caseFlow.states[states[0] ?? ''] ?? { title: '' }, action);
  if (!step) throw new Error(`the flow of cases does not know ${action}`);
  const { reasonCode = '', reasonText } = checkActInput(
    step,
    { reasonCode: proposal.reasonCode, reasonText: proposal.reasonText ?? undefined },
    findReason,
  );
  return transaction(ctx, async (tx) => {
    const notify = await readParameter(tx, notifyApplicants);
    const input: HistoricInput = { tool, criteria: { ...criteria }, reasonCode, reasonText, notify };
    const rows = sql`select c.id, c.version, c.case_no as title from one_thing_case c where ${where} order by c.id`;
    const id = await startBatch(tx, { kind, title, requestId, input, rows });
    const frozen = await tables(tx).selectFrom('batch').select('total').where('id', '=', id).executeTakeFirst();
    const total = frozen?.total ?? 0;
    if (total > seen)
      throw new DomainError('E-0510', `符合条件的办件已由${seen}件增加到${total}件，请重新查看后再办理`);
    return id;
  });
}
