import { fieldCatalogue, type RuleField } from '../../../../platform/rules/index.ts';
import { dictionary } from '../../../people/index.ts';
import { PERSON_FLAGS } from '../../application/index.ts';
import { type KnownMatter, knownMatters, withMatters } from '../../matters/known-matters.ts';
import { PROCESSES } from '../process.ts';
import { LIMIT_KINDS } from '../words.ts';

const codes = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([code, title]) => ({ code, title }));
const same = (names: readonly string[]) => names.map((name) => ({ code: name, title: name }));

/** Stages of the flows of cases and sub-cases that have a limit of their own. */
export const STAGES = ['资料初审', '分发', '部门办理', '补正', '重新提交'] as const;
/** Name of the whole case among the matters. */
export const BUNDLE = 'BUNDLE';

const placement = dictionary.get('placementType');
if (!placement) throw new Error('no code list of placement types');

/** What of a running limit itself a condition may look at; the other fields are those of the record. */
export const LIMIT_FIELDS: ReadonlySet<string> = new Set([
  'remainingWorkdays',
  'remainingPercent',
  'limitWorkdays',
  'overdue',
  'limitKind',
]);
/** Facts that change by themselves when a day begins. */
export const DAILY_FIELDS: ReadonlySet<string> = new Set(['noFeedbackDays', 'weekday']);

/** The whole case and its matters, as far as they are known now. */
const watched: KnownMatter[] = [];
withMatters(() => {
  watched.splice(0, watched.length, { code: BUNDLE, title: '“一件事”主办件' }, ...knownMatters);
});

const fields: readonly RuleField[] = [
  { field: 'remainingWorkdays', title: '剩余时间', type: 'number', unit: '个工作日' },
  { field: 'remainingPercent', title: '剩余时间占时限', type: 'number', unit: '%' },
  { field: 'limitWorkdays', title: '时限长度', type: 'number', unit: '个工作日' },
  { field: 'overdue', title: '已超期', type: 'boolean' },
  { field: 'limitKind', title: '时限类型', type: 'code', options: codes(LIMIT_KINDS) },
  { field: 'flow', title: '流程', type: 'code', options: same(Object.keys(PROCESSES)) },
  { field: 'stage', title: '环节', type: 'code', options: same(STAGES) },
  {
    field: 'matter',
    title: '事项',
    type: 'code',
    options: watched,
  },
  { field: 'placementType', title: '安置方式', type: 'code', options: placement.items },
  {
    field: 'personFlag',
    title: '人员标识',
    type: 'code',
    options: Object.entries(PERSON_FLAGS).map(([code, { title }]) => ({ code, title })),
  },
  { field: 'externalStatus', title: '部门反馈的状态', type: 'text' },
  { field: 'noFeedbackDays', title: '部门未反馈', type: 'number', unit: '个工作日' },
  { field: 'feedbackConflict', title: '部门反馈相互矛盾', type: 'boolean' },
  { field: 'pushFailedCount', title: '推送失败次数', type: 'number', unit: '次' },
  { field: 'materialMissing', title: '等待补正材料', type: 'boolean' },
  {
    field: 'duplicateFlag',
    title: '重复标记',
    type: 'code',
    options: codes({ NONE: '无', SUSPECTED: '疑似重复', CONFIRMED: '确认重复', CLEARED: '已排除' }),
  },
  { field: 'batchFailed', title: '7天内批量办理失败', type: 'boolean' },
  {
    field: 'weekday',
    title: '星期',
    type: 'code',
    options: ['一', '二', '三', '四', '五', '六', '日'].map((day, n) => ({ code: String(n + 1), title: `星期${day}` })),
  },
];

/** The atoms of 01 §6.5. */
export const warningFields = fieldCatalogue(fields);
