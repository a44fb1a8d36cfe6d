import { firstRow, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { type ActInput, type ActRule, advance, type FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { loadApplicants, receiverOf } from '../acts/applicants.ts';
import { followUpCases } from '../acts/follow-up.ts';
import { requestArchives } from '../archive/request-archives.ts';
import { CLOSED_STATES } from '../case-facts.ts';

export type FinishAs = 'FINISHED_NORMAL' | 'FINISHED_TERMINATED';

/** What is to be forced to its end, and on what it rests. */
export interface ForcedEnd {
  caseId: string;
  /** `null` = the whole case with its open matters. */
  subCaseId: string | null;
  finishAs: FinishAs;
  /** 理由 in words. */
  reasonText: string;
  /** 依据; the library gets it as exitres. */
  basis: string;
  rule?: ActRule | undefined;
  /** Who asked and who decided, for the story of what ends. */
  note?: string | undefined;
}

/**
 * T14, in the transaction of the decision: the matter or the case ends, departments get their stop messages, the library DONE with the
 * basis, the applicant is told, the archive is asked for. Locks the case first, as every act does.
 *
 * @throws E-0503 where it has ended meanwhile, and nothing has changed
 */
export async function performForcedEnd(tx: Ctx, end: ForcedEnd): Promise<void> {
  const action = end.finishAs === 'FINISHED_NORMAL' ? 'forceFinish' : 'forceTerminate';
  const input: ActInput = { reasonText: end.reasonText, basis: end.basis, rule: end.rule, note: end.note };
  await firstRow(tx, sql`select id from one_thing_case where id = ${end.caseId} for update`);
  if (!end.subCaseId) {
    await force(tx, 'case', action, end.caseId, input);
    return;
  }
  const change = await force(tx, 'subCase', action, end.subCaseId, input);
  await followCase(tx, end.caseId, action, input);
  await tellApplicant(tx, end, change);
  await requestArchives(tx, [end.caseId]);
}

async function force(tx: Ctx, type: string, action: string, id: string, input: ActInput): Promise<FlowChange> {
  const { changes, refusals } = await advance(tx, { type, action, mode: 'CASCADE', rows: [{ id, input }] });
  const [change] = changes;
  if (change) return change;
  const [refused] = refusals;
  throw new DomainError(refused?.code ?? 'NOT_FOUND', refused?.message ?? '记录不存在或您没有权限查看');
}

/** A case whose matters have all ended becomes ready by itself; one that stands where that cannot happen ends with its last matter. */
async function followCase(tx: Ctx, caseId: string, action: string, input: ActInput): Promise<void> {
  await followUpCases(tx, [caseId]);
  const stuck = await firstRow(
    tx,
    sql`select 1 from one_thing_case c where c.id = ${caseId} and not c.state = any(${[...CLOSED_STATES, 'PENDING_FINISH']}::text[])
           and not exists (select 1 from sub_case s where s.case_id = c.id and not s.state = any(${[...CLOSED_STATES]}::text[]))`,
  );
  if (stuck) await force(tx, 'case', action, caseId, input);
}

async function tellApplicant(tx: Ctx, end: ForcedEnd, { row }: FlowChange): Promise<void> {
  const applicant = (await loadApplicants(tx, [end.caseId])).get(end.caseId);
  const named = await tables(tx)
    .selectFrom('sub_case')
    .select('matter_name as matterName')
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (!applicant || !named) return;
  await sendNotices(tx, [
    {
      template: 'N80',
      receivers: [receiverOf(applicant.form)],
      variables: {
        事项名称: named.matterName,
        办件编号: row.title,
        结果: end.finishAs === 'FINISHED_NORMAL' ? '办结' : '终止办理',
        依据: end.basis,
      },
      record: { type: 'subCase', id: row.id, orgId: row.orgId, title: row.title },
      matterCode: row.matterCode ?? undefined,
      dueKey: `step-${row.eventSeq + 1}`,
    },
  ]);
}
