import { tables } from '../../../../database/tables.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { bureausOf, CITY_CODE } from '../../district-office.ts';
import { SHEET } from './record-type.ts';
import { SHEET_STEPS } from './sheet.flow.ts';

/** What a verdict is called in the notice to the institution. */
const VERDICTS: Readonly<Record<string, string>> = {
  [SHEET_STEPS.back]: '退回补正',
  [SHEET_STEPS.reject]: '不通过',
};

/** N-27-1 to the district that pays, N-27-2 to all three once there is a ledger, verdicts to the institution (02 §19.5). */
export async function tellAboutSheets(
  tx: Ctx,
  changes: readonly FlowChange[],
  ledgers: ReadonlyMap<string, string>,
): Promise<void> {
  const told = changes.filter(
    ({ action }) => action === SHEET_STEPS.submit || action === SHEET_STEPS.ledger || VERDICTS[action],
  );
  if (told.length === 0) return;
  const names = await readNames(
    tx,
    told.map(({ row }) => row.id),
  );
  const bureaus = await bureausOf(
    tx,
    told.map(({ row }) => row.districtCode),
  );
  const office = (code: string, roleCode: string) => {
    const orgId = bureaus.get(code);
    return orgId ? [{ roleCode, orgId }] : [];
  };
  await sendNotices(
    tx,
    told
      .flatMap(({ row, action, input }): Notice[] => {
        const { runName = '', total = '' } = names.get(row.id) ?? {};
        const common = { 班次名称: runName, 结算单编号: row.title, 金额: total };
        const record = { type: SHEET, id: row.id, orgId: row.orgId, title: row.title };
        const district = office(row.districtCode, 'BIZ_OFFICER');
        const institution = { receivers: [{ roleCode: 'INST', orgId: row.orgId }], link: `/subsidy-sheets/${row.id}` };
        if (action === SHEET_STEPS.submit)
          return [{ template: 'N510', receivers: district, variables: common, record }];
        if (action === SHEET_STEPS.ledger) {
          const variables = { ...common, 台账编号: ledgers.get(row.id) ?? '' };
          return [
            { template: 'N511', ...institution, variables },
            { template: 'N511', receivers: [...district, ...office(CITY_CODE, 'CITY_OFFICER')], variables, record },
          ];
        }
        const 意见 = input.reasonText ? `意见：${input.reasonText}` : '';
        return [
          {
            template: 'N512',
            ...institution,
            variables: { 班次名称: runName, 结算单编号: row.title, 结果: VERDICTS[action] ?? '', 意见 },
          },
        ];
      })
      .filter(({ receivers }) => receivers.length > 0),
  );
}

async function readNames(tx: Ctx, ids: readonly string[]) {
  const found = await tables(tx)
    .selectFrom('subsidy_sheet as s')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .select(['s.id', 's.total', 'r.name as runName'])
    .where('s.id', 'in', [...ids])
    .execute();
  return new Map(found.map(({ id, ...rest }) => [id, rest]));
}
