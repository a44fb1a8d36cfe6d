import {
  type FilterField,
  type StateTone,
  type UrlValues,
  urlChoice,
  urlChoices,
  urlDay,
  urlFlag,
  urlText,
  type WarningLevel,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type { LimitKind, WarningFilter, WarningQueue, WarningState } from '../../../generated/graphql.ts';
import { limitKindTitles } from '../../../generated/titles/limit-kind.ts';
import { warningQueueTitles } from '../../../generated/titles/warning-queue.ts';
import { warningStateTones } from '../../../generated/tones/warning-state.ts';
import type { ListChoices } from '../../../platform/lists/useListChoices.ts';

export const stateTones: Readonly<Record<WarningState, StateTone>> = warningStateTones;

const queueWords: Readonly<Record<WarningQueue, string>> = warningQueueTitles;
const levelWords = { '1': '1级 紧急', '2': '2级 重要', '3': '3级 一般', '4': '4级 提示' } as const;
const kindWords: Readonly<Record<LimitKind, string>> = limitKindTitles;

/** Where a record may stand when it is warned of: the stages with a clock of their own, the states without one, and those of negative reviews. */
const stages = [
  '资料初审',
  '待预审',
  '预审退回',
  '预审通过',
  '分发',
  '已接件',
  '办理中',
  '部门办理',
  '补正',
  '重新提交',
  '待办结',
  '接件待办结',
  '挂起',
  '联系评价人',
  '核实差评',
  '整改',
  '复杂整改',
  '回访',
] as const;

const tones: readonly WarningLevel[] = ['RED', 'ORANGE', 'YELLOW', 'BLUE'];
/** The colour of a level 1–4. */
export const toneOf = (level: number): WarningLevel => tones[level - 1] ?? 'BLUE';

/** What of the list lives in the URL. */
export const listUrl = {
  queue: urlChoice<WarningQueue>(wordKeys(queueWords), 'LIVE'),
  search: urlText(),
  level: urlChoices(wordKeys(levelWords)),
  kind: urlChoices(wordKeys(kindWords)),
  stage: urlChoices(stages),
  matter: urlText(),
  org: urlText(),
  district: urlText(),
  handler: urlText(),
  rule: urlText(),
  from: urlDay(),
  to: urlDay(),
  confirmed: urlFlag(),
};

/** Who sees one district or one centre alone is not asked which. */
export const listFields = ({ matters, districts, centres }: ListChoices): FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder: '身份证号、办件编号', width: 160 },
  { key: 'queue', kind: 'select', label: '范围', options: wordOptions(queueWords), width: 120 },
  { key: 'level', kind: 'multi', label: '等级', options: wordOptions(levelWords), width: 120 },
  { key: 'kind', kind: 'multi', label: '时限类型', options: wordOptions(kindWords), width: 140, more: true },
  {
    key: 'stage',
    kind: 'multi',
    label: '环节',
    options: stages.map((name) => ({ value: name, label: name })),
    width: 140,
    more: true,
  },
  { key: 'handler', kind: 'text', label: '责任人', placeholder: '姓名', width: 110, more: true },
  { key: 'matter', kind: 'select', label: '事项', options: matters, width: 140 },
  ...(districts.length > 1
    ? [{ key: 'district', kind: 'select' as const, label: '区', options: districts, width: 110 }]
    : []),
  ...(centres.length > 1
    ? [{ key: 'org', kind: 'select' as const, label: '受理中心', options: centres, width: 160, more: true }]
    : []),
  { key: 'raised', kind: 'days', label: '预警日期', from: 'from', to: 'to', more: true },
  { key: 'confirmed', kind: 'flag', label: '确认风险的', more: true },
];

/** The filter that the address means; what is empty does not narrow. */
export function toFilter({
  queue,
  search,
  level,
  kind,
  stage,
  handler,
  matter,
  org,
  district,
  rule,
  from,
  to,
  confirmed,
}: UrlValues<typeof listUrl>): WarningFilter {
  return {
    queue,
    ...(search ? { search } : {}),
    ...(level.length > 0 ? { levels: level.map(Number) } : {}),
    ...(kind.length > 0 ? { limitKinds: kind } : {}),
    ...(stage.length > 0 ? { stages: stage } : {}),
    ...(handler ? { handlerName: handler } : {}),
    ...(matter ? { matterCodes: [matter] } : {}),
    ...(org ? { orgId: org } : {}),
    ...(district ? { districtCode: district } : {}),
    ...(rule ? { ruleId: rule } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(confirmed ? { confirmed } : {}),
  };
}
