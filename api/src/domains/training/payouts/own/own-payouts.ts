import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import type { PayoutResult } from '../words.ts';

/** 生活补助 of the caller as a trainee, the newest first (02 §1.4 "own payout line"). */
export async function listOwnPayouts(ctx: Ctx) {
  const found = await tables(ctx)
    .selectFrom('living_payout as f')
    .innerJoin('subsidy_sheet as s', 's.id', 'f.sheet_id')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_institution as i', 'i.id', 's.institution_id')
    .innerJoin('run_trainee as t', 't.id', 'f.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select([
      'f.id',
      'r.id as runId',
      'e.id as enrolmentId',
      'r.name as runName',
      'i.name as institutionName',
      'f.due_amount as dueAmount',
      'f.paid_amount as paidAmount',
      'f.paid_on as paidOn',
      sql<PayoutResult | null>`f.result`.as('result'),
      'f.fail_reason as failReason',
      'f.bank_account_masked as accountMasked',
      sql<boolean>`s.state = 'CLOSED'`.as('confirmed'),
    ])
    .where('e.account_id', '=', requireUser(ctx).userId)
    .orderBy('f.id', 'desc')
    .execute();
  return found.map((one) => ({ ...one, standing: standingOf(one) }));
}

/** What a trainee is told of it, in his words. */
function standingOf({ result, confirmed }: { result: PayoutResult | null; confirmed: boolean }): string {
  if (result === 'PAID') return confirmed ? '已发放' : '机构已发放，待区确认';
  return result === 'FAILED' ? '发放失败，请核对收款账户' : '待发放';
}

/** Certificates of the caller: of runs that were completed (SC13-4). */
export async function listOwnCertificates(ctx: Ctx) {
  return tables(ctx)
    .selectFrom('run_completion_row as w')
    .innerJoin('run_completion as c', 'c.id', 'w.completion_id')
    .innerJoin('training_run as r', 'r.id', 'c.run_id')
    .innerJoin('run_trainee as t', 't.id', 'w.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select([
      't.id',
      'r.id as runId',
      'e.id as enrolmentId',
      'r.name as runName',
      sql<string>`w.result`.as('result'),
      'w.reason',
      'w.attendance_rate as attendanceRate',
      'w.certificate_type as certificateType',
      'w.certificate_no as certificateNo',
      'w.certificate_date as certificateDate',
      'c.passed_on as passedOn',
    ])
    .where('e.account_id', '=', requireUser(ctx).userId)
    .where('c.state', '=', 'PASSED')
    .where('w.result', 'is not', null)
    .orderBy('c.passed_on', 'desc')
    .execute();
}
