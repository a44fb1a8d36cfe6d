import { anyOf, tables } from '../../../database/tables.ts';
import { centreCode } from '../../../platform/access/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { CITY_CODE } from '../district-office.ts';
import { inOne, type Telling } from '../in-one.ts';
import type { AskedChange } from './change-effects.ts';
import { titlesOf } from './difference.ts';
import { CHANGE } from './record-type.ts';

/** What the institution hears, by action. */
const PROGRESS: Readonly<Record<string, string>> = {
  districtPass: '区审核通过，已转市服务中心复核',
  districtApprove: '已通过并生效',
  districtReturn: '区退回修改',
  districtReject: '区审核不通过',
  centrePass: '已通过并生效',
  centreReturn: '市服务中心退回修改',
  centreReject: '市服务中心复核不通过',
};

/** Who judges next hears of it, the institution how it stands, and of what has come into force the city and a new district. */
export async function tellAboutChanges(
  tx: Ctx,
  changes: readonly FlowChange[],
  asked: ReadonlyMap<string, AskedChange>,
): Promise<void> {
  const centre = centreCode(CITY_CODE);
  const newDistrict = ({ content }: AskedChange) =>
    typeof content.districtCode === 'string' ? content.districtCode : undefined;
  const codes = changes.flatMap(({ row }) => {
    const one = asked.get(row.id);
    return [row.districtCode, (one && newDistrict(one)) ?? row.districtCode];
  });
  const orgs = await orgIds(tx, [...codes, centre, CITY_CODE]);
  const at = (roleCode: string, code: string) => {
    const orgId = orgs.get(code);
    return orgId ? [{ roleCode, orgId }] : [];
  };
  const tellings = changes.flatMap(({ row, from, to, action, input }): Telling[] => {
    const one = asked.get(row.id);
    if (!one) return [];
    const variables = { 对象: one.targetName, 编号: one.changeNo, 内容: titlesOf(one.differences) };
    const record = { type: CHANGE, id: row.id, orgId: row.orgId, title: row.title };
    const line = `${one.targetName}（${one.changeNo}）`;
    const waits = (template: string, 环节: string, receivers: Notice['receivers']): Telling => ({
      notice: { template, receivers, variables: { ...variables, 环节 }, record },
      situation: `待${环节}`,
      line,
    });
    const told: Telling[] = [];
    if (to === 'DIST_REVIEW' && from !== to) told.push(waits('N230', '审核', at('BIZ_OFFICER', row.districtCode)));
    if (to === 'CENTRE_RECHECK' && from !== to) told.push(waits('N230', '复核', at('CITY_CENTRE', centre)));
    const 进展 = PROGRESS[action];
    const 意见 = input.reasonText ? `意见：${input.reasonText}` : '';
    if (进展)
      told.push({
        notice: {
          template: 'N231',
          receivers: [{ roleCode: 'INST', orgId: row.orgId }],
          variables: { ...variables, 进展, 意见 },
          record,
        },
        situation: 进展,
        line,
        said: { 意见 },
      });
    if (to === 'APPROVED') {
      const district = newDistrict(one);
      const receivers = [...at('CITY_OFFICER', CITY_CODE), ...(district ? at('BIZ_OFFICER', district) : [])];
      const notice = { template: 'N232', receivers, variables, ...(!district && { record }) };
      told.push({ notice, situation: '已生效', line });
    }
    return told;
  });
  await sendNotices(
    tx,
    inOne(tellings, {
      template: 'N233',
      listOf: (receiver) => ('roleCode' in receiver && receiver.roleCode === 'INST' ? '/changes' : '/training/changes'),
    }),
  );
}

async function orgIds(tx: Ctx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tables(tx)
    .selectFrom('org')
    .select(['code', 'id'])
    .where('code', '=', anyOf([...new Set(codes)]))
    .execute();
  return new Map(found.map(({ code, id }) => [code, id]));
}
