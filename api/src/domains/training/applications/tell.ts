import { rows, sql } from '../../../database/sql.ts';
import { centreCode, findOrgByCode } from '../../../platform/access/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, type NoticeReceiver, sendNotices } from '../../../platform/notify/index.ts';
import { APPLICATION } from './record-type.ts';

const CITY = '310000';

/** Who is to act in a state, and by which notice they hear of it. */
const WAITS: Readonly<Record<string, { template: string; roleCode: string; at: (districtCode: string) => string }>> = {
  DIST_REVIEW: { template: 'N160', roleCode: 'BIZ_OFFICER', at: (districtCode) => districtCode },
  CENTRE_RECHECK: { template: 'N161', roleCode: 'CITY_CENTRE', at: () => centreCode(CITY) },
  CITY_READY: { template: 'N162', roleCode: 'CITY_OFFICER', at: () => CITY },
};

/** What the institution hears (02 §8.4), by action. */
const PROGRESS: Readonly<Record<string, string>> = {
  districtPass: '区审核通过，已转市服务中心复核',
  districtReturn: '区退回修改',
  districtReject: '区审核不通过',
  centrePass: '市服务中心复核通过，待组织专家评审',
  centreReturn: '市服务中心退回修改',
  publish: '评审结果公示中',
  filePass: '已入库',
  fileFail: '评审未通过，已备案',
};
/** Results that the district and the centre hear of as well (T16-9, T16-10). */
const RESULTS = ['filePass', 'fileFail'];

/** Tells who is to act next, and the institution how it stands (BR16-4: with the step itself). */
export async function tellAboutApplications(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action, from, to }) => (WAITS[to] && from !== to) || PROGRESS[action]);
  if (told.length === 0) return;
  const names = await institutionNames(tx, told);
  const notices: Notice[] = [];
  for (const change of told) {
    const { row, to, from, action, input } = change;
    const { version, name } = names.get(row.id) ?? { version: 1, name: '' };
    const variables = { 机构名称: name, 申报编号: row.title, 项目名称: row.subject, 版本: version };
    const record = { type: APPLICATION, id: row.id, orgId: row.orgId, title: row.title };
    const wait = from === to ? undefined : WAITS[to];
    if (wait)
      notices.push({
        template: wait.template,
        receivers: await post(tx, wait.roleCode, wait.at(row.districtCode)),
        variables,
        record,
      });
    const progress = PROGRESS[action];
    if (!progress) continue;
    const receivers: NoticeReceiver[] = [{ roleCode: 'INST', orgId: row.orgId }];
    if (RESULTS.includes(action)) {
      receivers.push(...(await post(tx, 'BIZ_OFFICER', row.districtCode)));
      receivers.push(...(await post(tx, 'CITY_CENTRE', centreCode(CITY))));
    }
    const 意见 = input.reasonText ? `意见：${input.reasonText}` : '';
    notices.push({ template: 'N163', receivers, variables: { ...variables, 进展: progress, 意见 }, record });
  }
  await sendNotices(tx, notices);
}

async function post(tx: Ctx, roleCode: string, orgCode: string): Promise<NoticeReceiver[]> {
  const org = await findOrgByCode(tx, orgCode);
  return org ? [{ roleCode, orgId: org.id }] : [];
}

async function institutionNames(
  tx: Ctx,
  changes: readonly FlowChange[],
): Promise<ReadonlyMap<string, { name: string; version: number }>> {
  const found = await rows<{ id: string; name: string; version: number }>(
    tx,
    sql`select a.id, i.name, a.content_version as version from project_application a
          join training_institution i on i.id = a.institution_id where a.id = any(${changes.map(({ row }) => row.id)}::uuid[])`,
  );
  return new Map(found.map(({ id, ...rest }) => [id, rest]));
}
