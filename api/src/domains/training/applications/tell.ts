import { anyOf, tables } from '../../../database/tables.ts';
import { centreCode, findOrgByCode } from '../../../platform/access/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type NoticeReceiver, sendNotices } from '../../../platform/notify/index.ts';
import { inOne, type Telling } from '../in-one.ts';
import { APPLICATION } from './record-type.ts';

const CITY = '310000';

interface Office {
  roleCode: string;
  at: (districtCode: string) => string;
}
const DISTRICT: Office = { roleCode: 'BIZ_OFFICER', at: (districtCode) => districtCode };
const CENTRE: Office = { roleCode: 'CITY_CENTRE', at: () => centreCode(CITY) };
const CITY_OFFICE: Office = { roleCode: 'CITY_OFFICER', at: () => CITY };

/** Who is to act in a state, and by which notice they hear of it. */
const WAITS: Readonly<Record<string, { template: string; office: Office; situation: string }>> = {
  DIST_REVIEW: { template: 'N160', office: DISTRICT, situation: '待审核' },
  CENTRE_RECHECK: { template: 'N161', office: CENTRE, situation: '待复核' },
  CITY_READY: { template: 'N162', office: CITY_OFFICE, situation: '待组织评审' },
};

/** What is told of an action, and to whom besides the institution, by 02 §8.4. */
interface Progress {
  words: string;
  /** The institution hears of it: not of what it has done itself, nor of what it is not to know. */
  own?: true;
  offices?: readonly Office[];
}
const PROGRESS: Readonly<Record<string, Progress>> = {
  districtPass: { words: '区审核通过，已转市服务中心复核', own: true },
  districtReturn: { words: '区退回修改', own: true },
  districtReject: { words: '区审核不通过', own: true },
  centrePass: { words: '市服务中心复核通过，待组织专家评审', own: true, offices: [DISTRICT] },
  centreReturn: { words: '市服务中心退回修改', own: true },
  publish: { words: '评审结果公示中', own: true },
  reReview: { words: '将重新组织专家评审', offices: [DISTRICT] },
  filePass: { words: '已入库', own: true, offices: [DISTRICT, CENTRE] },
  fileFail: { words: '评审未通过，已备案', own: true, offices: [DISTRICT, CENTRE] },
};
/** T16-12: who had it hears that it has been taken away. */
const TAKEN: Readonly<Record<string, string>> = { takeBack: '机构已撤回，待办已关闭', giveUp: '机构已放弃申报' };

/**
 * Tells who is to act next, and the institution how it stands (BR16-4: with the step itself); of many applications at once each receiver
 * hears in one notice (02 §2.4 no. 7).
 */
export async function tellAboutApplications(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(
    ({ action, from, to }) => (WAITS[to] && from !== to) || PROGRESS[action] || (TAKEN[action] && WAITS[from]),
  );
  if (told.length === 0) return;
  const names = await institutionNames(tx, told);
  const tellings: Telling[] = [];
  for (const change of told) {
    const { row, to, from, action, input } = change;
    const { version, name } = names.get(row.id) ?? { version: 1, name: '' };
    const variables = { 机构名称: name, 申报编号: row.title, 项目名称: row.subject, 版本: version };
    const record = { type: APPLICATION, id: row.id, orgId: row.orgId, title: row.title };
    const line = `${row.subject}（${row.title}）`;
    const at = (offices: readonly Office[]) => post(tx, offices, row.districtCode);
    const wait = from === to ? undefined : WAITS[to];
    if (wait)
      tellings.push({
        notice: { template: wait.template, receivers: await at([wait.office]), variables, record },
        situation: wait.situation,
        line,
      });
    const say = (进展: string, receivers: NoticeReceiver[]) => {
      const 意见 = input.reasonText ? `意见：${input.reasonText}` : '';
      tellings.push({
        notice: { template: 'N163', receivers, variables: { ...variables, 进展, 意见 }, record },
        situation: 进展,
        line,
        said: { 意见 },
      });
    };
    const { words, own, offices = [] } = PROGRESS[action] ?? {};
    if (words) say(words, [...(own ? [{ roleCode: 'INST', orgId: row.orgId }] : []), ...(await at(offices))]);
    const taken = TAKEN[action];
    const had = WAITS[from];
    if (taken && had) say(taken, await at([had.office]));
  }
  await sendNotices(
    tx,
    inOne(tellings, {
      template: 'N164',
      listOf: (receiver) =>
        'roleCode' in receiver && receiver.roleCode === 'INST' ? '/applications' : '/training/applications',
    }),
  );
}

async function post(tx: Ctx, offices: readonly Office[], districtCode: string): Promise<NoticeReceiver[]> {
  const receivers: NoticeReceiver[] = [];
  for (const { roleCode, at } of offices) {
    const org = await findOrgByCode(tx, at(districtCode));
    if (org) receivers.push({ roleCode, orgId: org.id });
  }
  return receivers;
}

async function institutionNames(
  tx: Ctx,
  changes: readonly FlowChange[],
): Promise<ReadonlyMap<string, { name: string; version: number }>> {
  const found = await tables(tx)
    .selectFrom('project_application as a')
    .innerJoin('training_institution as i', 'i.id', 'a.institution_id')
    .select(['a.id', 'i.name', 'a.content_version as version'])
    .where('a.id', '=', anyOf(changes.map(({ row }) => row.id)))
    .execute();
  return new Map(found.map(({ id, ...rest }) => [id, rest]));
}
