import { tables } from '../../../database/tables.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readMoney } from '../../../platform/money/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { bureausOf } from '../district-office.ts';
import { SHEET } from '../subsidies/sheets/record-type.ts';
import { sumsOf } from './judge.ts';
import { readPayoutRows } from './rows/read-rows.ts';

/** Sheets as their notices need them. */
async function about(tx: Ctx, sheetIds: readonly string[]) {
  const found = await tables(tx)
    .selectFrom('subsidy_sheet as s')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_institution as i', 'i.id', 's.institution_id')
    .innerJoin('subsidy_ledger as l', 'l.sheet_id', 's.id')
    .select(['s.id', 's.due_at as dueAt', 'r.name as runName', 'i.name as institutionName', 'l.ledger_no as ledgerNo'])
    .where('s.id', 'in', [...sheetIds])
    .execute();
  return new Map(found.map((one) => [one.id, one]));
}

/** N-27-3 to the institution, N-27-4 to the district, the verdict to the institution, and to each trainee that he was paid. */
export async function tellAboutPayouts(tx: Ctx, action: string, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ row }) => row.id);
  const known = await about(tx, ids);
  const rows = await readPayoutRows(tx, ids);
  const bureaus = await bureausOf(
    tx,
    changes.map(({ row }) => row.districtCode),
  );
  const notices = changes.flatMap(({ row, input }): Notice[] => {
    const one = known.get(row.id);
    if (!one) return [];
    const record = { type: SHEET, id: row.id, orgId: row.orgId, title: row.title };
    const common = { 班次名称: one.runName, 结算单编号: row.title };
    const own = rows.get(row.id) ?? [];
    const { due, paid, difference } = sumsOf(own);
    const institution = [{ roleCode: 'INST', orgId: row.orgId }];
    switch (action) {
      case 'toPay': {
        const 期限 = one.dueAt === null ? '规定期限' : formatDateTime(new Date(one.dueAt));
        const variables = {
          ...common,
          台账编号: one.ledgerNo,
          金额: readMoney(due.toFixed(2)),
          人数: own.length,
          期限,
        };
        return [{ template: 'N515', receivers: institution, variables, record }];
      }
      case 'report': {
        const orgId = bureaus.get(row.districtCode);
        const sums = { 应发: due, 实发: paid, 差额: difference };
        const shown = Object.entries(sums).map(([name, sum]) => [name, readMoney(sum.toFixed(2))]);
        const variables = { ...common, 培训机构: one.institutionName, ...Object.fromEntries(shown) };
        return orgId ? [{ template: 'N516', receivers: [{ roleCode: 'BIZ_OFFICER', orgId }], variables, record }] : [];
      }
      default: {
        const 结果 = action === 'confirm' ? '已确认，本结算单办结' : '退回补正';
        const 意见 = input.reasonText ? `意见：${input.reasonText}` : '';
        const verdict = { template: 'N517', receivers: institution, variables: { ...common, 结果, 意见 }, record };
        return action === 'confirm' ? [verdict, ...own.map((paidTo) => toTrainee(one.runName, paidTo))] : [verdict];
      }
    }
  });
  await sendNotices(tx, notices);
}

function toTrainee(
  runName: string,
  row: { accountId: string; paidAmount: string | null; paidOn: string | null; accountMasked: string | null },
): Notice {
  return {
    template: 'N518',
    receivers: [{ userId: row.accountId }],
    variables: {
      班次名称: runName,
      金额: readMoney(row.paidAmount ?? '0'),
      日期: row.paidOn ?? '',
      账户: row.accountMasked ? `至账户 ${row.accountMasked}` : '',
    },
    link: '/payouts',
  };
}
