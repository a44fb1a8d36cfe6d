import { centreCode, findOrgByCode } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, type NoticeReceiver, sendNotices } from '../../../../platform/notify/index.ts';
import { bureausOf, CITY_CODE } from '../../district-office.ts';
import { CHECK } from '../record-types.ts';
import type { Checked } from './checked.ts';
import { SPOT_RESULTS } from './propose.ts';

/** Who hears of which step (02 §15.4): serious findings the city, results and orders the institution, replies the district. */
export async function tellAboutChecks(tx: Ctx, checked: readonly Checked[]): Promise<void> {
  if (checked.length === 0) return;
  const bureaus = await bureausOf(
    tx,
    checked.map(({ row }) => row.districtCode),
  );
  const centre = (await findOrgByCode(tx, centreCode(CITY_CODE)))?.id;
  const role = (roleCode: string, orgId: string | undefined): NoticeReceiver[] => (orgId ? [{ roleCode, orgId }] : []);
  const notices = checked.flatMap(({ row, action, input, runName, result, problems, deadline, ...of }): Notice[] => {
    const record = { type: CHECK, id: row.id, orgId: row.orgId, title: row.title };
    const own = { receivers: role('INST', of.institutionOrgId), link: `/spot-checks/${row.id}` };
    const variables = { 班次名称: runName, 抽查编号: row.title, 培训机构: of.institutionName };
    const found = { ...variables, 结果: SPOT_RESULTS[result], 问题: problems.join('；') || '无' };
    switch (action) {
      case 'submit': {
        const city = [...role('CITY_OFFICER', bureaus.get(CITY_CODE)), ...role('CITY_CENTRE', centre)];
        return [
          { template: 'N471', ...own, variables: found },
          ...(result === 'SERIOUS' ? [{ template: 'N472', receivers: city, variables: found, record }] : []),
        ];
      }
      case 'order':
      case 'giveBack': {
        const 说明 = input.reasonText ? `退回原因：${input.reasonText}。` : '';
        return [{ template: 'N473', ...own, variables: { ...variables, 整改期限: deadline ?? '', 说明 } }];
      }
      case 'reply':
        return [{ template: 'N474', receivers: role('BIZ_OFFICER', row.orgId), variables, record }];
      case 'confirm':
        return [{ template: 'N475', ...own, variables }];
      default:
        return [];
    }
  });
  await sendNotices(
    tx,
    notices.filter(({ receivers }) => receivers.length > 0),
  );
}
