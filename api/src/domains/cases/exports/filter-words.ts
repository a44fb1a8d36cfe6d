import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { regionTitle, titleOf } from '../../people/index.ts';
import { caseFlow } from '../case.flow.ts';
import type { QueueName } from '../case-states.ts';
import type { CaseFilter } from '../queues/case-filter.ts';
import { ONE_CLERK } from '../registration/bank-account.ts';

export const QUEUE_TITLES: Readonly<Record<QueueName, string>> = {
  PENDING_PREREVIEW: '待预审',
  PASSED: '待接件',
  RETURNED: '预审退回',
  ACCEPTED_OPEN: '接件待办结',
  FINISHED: '已办结',
  ALL: '全部办件',
};

export const DUPLICATE_TITLES: Readonly<Record<string, string>> = {
  NONE: '',
  SUSPECTED: '疑似重复',
  CONFIRMED: '确认重复',
  CLEARED: '已排除',
};

const LEVEL_TITLES: Readonly<Record<string, string>> = {
  OVERDUE: '已超期',
  URGENT: '紧急',
  SOON: '临近',
  NORMAL: '正常',
  PAUSED: '时限暂停',
  NONE: '无时限',
};

const MODE_TITLES: Readonly<Record<string, string>> = { ONLINE: '线上', OFFLINE: '线下', NO_APPLICATION: '免申即享' };

const ASSIGNMENT_TITLES = { MINE: '我的', UNASSIGNED: '未分派' } as const;

/**
 * The filter as the header block of the file says it. What was searched for stays out unless it is a number of ours: it may be an ID number
 * or a name, and the file is masked.
 */
export async function filterWords(ctx: Ctx, queue: QueueName, filter: CaseFilter): Promise<string> {
  const words: [string, string | undefined][] = [
    ['队列', QUEUE_TITLES[queue]],
    ['查找', searchWords(filter.search)],
    ['区', filter.districtCode ? (regionTitle(filter.districtCode) ?? filter.districtCode) : undefined],
    ['受理单位', filter.orgId ? await orgName(ctx, filter.orgId) : undefined],
    ['状态', list(filter.status, (code) => caseFlow.states[code]?.title)],
    ['渠道', list(filter.channel, (code) => titleOf('channel', code))],
    ['安置方式', list(filter.placementType, (code) => titleOf('placementType', code))],
    ['人员类别', list(filter.personCategory, (code) => titleOf('personCategory', code))],
    ['事项', filter.matterCode ? await matterName(ctx, filter.matterCode) : undefined],
    ['提交时间', dayRange(filter.submittedFrom, filter.submittedTo)],
    ['办结时间', dayRange(filter.finishedFrom, filter.finishedTo)],
    ['剩余时效', list(filter.timeLevel, (code) => LEVEL_TITLES[code])],
    ['重复标识', list(filter.duplicate, (code) => DUPLICATE_TITLES[code] || '无')],
    ['分派', filter.assignment ? ASSIGNMENT_TITLES[filter.assignment] : undefined],
    ['办理方式', filter.mode ? (MODE_TITLES[filter.mode] ?? filter.mode) : undefined],
    ['推送未成功', filter.pushFailed ? '是' : undefined],
    ['银行账户', filter.accountOneClerk ? ONE_CLERK : undefined],
  ];
  return words.flatMap(([title, value]) => (value ? [`${title}：${value}`] : [])).join('；');
}

function list(
  codes: readonly string[] | null | undefined,
  title: (code: string) => string | undefined,
): string | undefined {
  return codes?.map((code) => title(code) ?? code).join('、');
}

function searchWords(search: string | null | undefined): string | undefined {
  const text = search?.trim();
  if (!text) return undefined;
  return /^(YJS|BJ-)[\d-]*$/i.test(text) ? text : '按身份证号码、手机号码或姓名（内容从略）';
}

function dayRange(from: string | null | undefined, to: string | null | undefined): string | undefined {
  return from || to ? `${from ?? '最早'}至${to ?? '今日'}` : undefined;
}

async function orgName(ctx: Ctx, id: string): Promise<string> {
  const found = await tables(ctx).selectFrom('org').select('name').where('id', '=', id).executeTakeFirst();
  return found?.name ?? '未知单位';
}

async function matterName(ctx: Ctx, code: string): Promise<string> {
  const found = await tables(ctx).selectFrom('matter').select('name').where('code', '=', code).executeTakeFirst();
  return found?.name ?? code;
}
