import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { bureausOf, CITY_CODE } from '../../district-office.ts';
import { REVERSAL } from './record-type.ts';

const RESULTS: Readonly<Record<string, string>> = { approve: '已同意并入账', decline: '未同意' };

/** The city is told of a request, the district of the verdict, and the institution of what was posted to its ledger (T27-11). */
export async function tellAboutReversals(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action }) => action === 'submit' || RESULTS[action]);
  if (told.length === 0) return;
  const bureaus = await bureausOf(
    tx,
    told.map(({ row }) => row.districtCode),
  );
  const office = (code: string, roleCode: string) => {
    const orgId = bureaus.get(code);
    return orgId ? [{ roleCode, orgId }] : [];
  };
  const notices = told.flatMap(({ row, action }): Notice[] => {
    const record = { type: REVERSAL, id: row.id, orgId: row.orgId, title: row.title };
    const result = RESULTS[action];
    if (!result)
      return [
        { template: 'N513', receivers: office(CITY_CODE, 'CITY_OFFICER'), variables: { 冲正编号: row.title }, record },
      ];
    const variables = { 冲正编号: row.title, 结果: result };
    return [
      { template: 'N514', receivers: office(row.districtCode, 'BIZ_OFFICER'), variables, record },
      ...(action === 'approve'
        ? [
            {
              template: 'N514',
              receivers: [{ roleCode: 'INST', orgId: row.orgId }],
              variables,
              link: '/subsidy-ledgers',
            },
          ]
        : []),
    ];
  });
  await sendNotices(
    tx,
    notices.filter(({ receivers }) => receivers.length > 0),
  );
}
