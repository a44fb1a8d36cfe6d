import { firstRow, sql } from '../../../src/database/sql.ts';
import { startRecords } from '../../../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../../../src/platform/kernel/index.ts';
import type { PlacedRun } from './run-world.ts';

/** What 虹口区 pays of a run of its own institution, and a correction of how that run ended. */
export interface PlacedMoney {
  subsidyId: string;
  sheetId: string;
  sheetLineId: string;
  ledgerId: string;
  ledgerLineId: string;
  reversalId: string;
  fundPaymentId: string;
  payoutId: string;
  amendmentId: string;
}

/** Straight in the database, as acts of other tests leave it: ledgered, paid, fed back, and one line about to be taken back. */
export async function placedMoney(ctx: Ctx, { runId, runTraineeId, completionId }: PlacedRun): Promise<PlacedMoney> {
  const own = sql`gen_random_uuid(), now(), now()`;
  const school = sql`i.org_id, i.org_path, i.district_code`;
  const PLACED = sql`id, created_at, updated_at, org_id, org_path, district_code`;
  const FLOW = sql`id, created_at, updated_at, state, state_since, org_id, org_path, district_code`;
  const FUNDS = sql`train, cert, lodge, living, total, central, local`;
  const funds = sql`3105.60, 0, 0, 794.40, 3900, 2000, 1900`;
  return transaction(ctx, async (tx) => {
    const placed = await firstRow<PlacedMoney>(
      tx,
      sql`with r as (select * from training_run where id = ${runId}),
          i as (select n.* from training_institution n join r on r.institution_id = n.id),
          b as (select o.id as org_id, o.path as org_path, i.district_code, i.org_id as school from org o join i on o.code = i.district_code),
          c as (insert into run_contract (${FLOW}, contract_no, run_id, institution_id, institution_org_id, trainee_count, price_per_person,
                  training_amount) select ${own}, 'SIGNED', now(), b.org_id, b.org_path, b.district_code, 'HT310109202699999', r.id, i.id,
                  b.school, 1, 3105.60, 3105.60 from b, r, i returning id),
          a as (insert into subsidy_application (${PLACED}, application_no, run_id, institution_id)
                  select ${own}, ${school}, 'BZ310109202699999', r.id, i.id from i, r returning id),
          s as (insert into subsidy_sheet (${FLOW}, sheet_no, application_id, run_id, institution_id, contract_id, content_version, ${FUNDS})
                  select ${own}, 'PAYOUT_REPORTED', now(), ${school}, 'BZ310109202699999-310109', a.id, r.id, i.id, c.id, 1, ${funds}
                    from i, a, r, c returning id),
          x as (insert into subsidy_sheet_line (id, sheet_id, seq, run_trainee_id, item, quantity, unit, gross, amount, central, local)
                  select gen_random_uuid(), s.id, 1, ${runTraineeId}, 'LIVING', 15, 'DAY', 794.40, 794.40, 0, 794.40 from s returning id),
          g as (insert into subsidy_ledger (${PLACED}, ledger_no, sheet_id, sheet_no, application_id, run_id, run_no, run_name, start_on, end_on,
                  institution_id, institution_name, project_name, contract_no, payee_name, payee_bank, payee_account, payee_account_masked,
                  generated_at, line_count, ${FUNDS}, amount_in_words, hash)
                  select ${own}, ${school}, 'BX310109202699999', s.id, 'BZ310109202699999-310109', a.id, r.id, r.run_no, r.name, '2026-03-02',
                    '2026-03-20', i.id, i.name, '越权测试项目', 'HT310109202699999', i.name, '示范银行', 'sealed', '****0018', now(), 1, ${funds},
                    '叁仟玖佰元整', repeat('0', 64) from i, s, a, r returning id, ledger_no),
          y as (insert into subsidy_ledger_line (id, ledger_id, seq, kind, run_trainee_id, name_masked, id_no_masked, category, item, quantity,
                  unit, gross, amount, central, local, posted_at, hash) select gen_random_uuid(), g.id, 1, 'ORIGINAL', ${runTraineeId}, '杨*',
                  '3101**', '10', 'LIVING', 15, 'DAY', 794.40, 794.40, 0, 794.40, now(), repeat('1', 64) from g returning id),
          v as (insert into subsidy_reversal (${FLOW}, reversal_no, ledger_id, line_id, reason)
                  select ${own}, 'DRAFT', now(), ${school}, 'CZ310109202699999', g.id, y.id, '考勤登记有误' from i, g, y returning id),
          f as (insert into subsidy_fund_payment (${PLACED}, ledger_no, ledger_id, paid_on, voucher_no, amount, registered_by_name)
                  select ${own}, ${school}, g.ledger_no, g.id, '2026-04-01', 'PZ1', 3900, '测试' from i, g returning id),
          w as (insert into payout_sheet (id, created_at, updated_at, sheet_id, ledger_id, ledger_on, feedback_version)
                  select ${own}, s.id, g.id, '2026-04-01', 1 from s, g returning id),
          p as (insert into living_payout (${PLACED}, payout_no, payout_sheet_id, sheet_id, run_trainee_id, trainee_id, seq, due_amount, result,
                  heir_note) select ${own}, ${school}, 'FF310109202699999', w.id, s.id, t.id, t.trainee_id, 1, 794.40, 'PENDING', '学员已故'
                    from i, w, s, (select id, trainee_id from run_trainee where id = ${runTraineeId}) t returning id),
          m as (insert into completion_amendment (${FLOW}, amendment_no, kind, completion_id, run_id, institution_org_id, content, reason)
                  select ${own}, 'DIST_REVIEW', now(), b.org_id, b.org_path, b.district_code, 'JB310109202699999', 'CERTIFICATE',
                    ${completionId}, r.id, b.school, '[]', '发证单位补发证书' from b, r returning id)
        select a.id as "subsidyId", s.id as "sheetId", x.id as "sheetLineId", g.id as "ledgerId", y.id as "ledgerLineId", v.id as "reversalId",
               f.id as "fundPaymentId", p.id as "payoutId", m.id as "amendmentId"
          from a, s, x, g, y, v, f, p, m`,
    );
    if (!placed) throw new Error('nothing built');
    for (const [type, id] of [
      ['districtSheet', placed.sheetId],
      ['ledgerReversal', placed.reversalId],
      ['completionAmendment', placed.amendmentId],
    ] as const)
      await startRecords(tx, type, [id]);
    return placed;
  });
}
