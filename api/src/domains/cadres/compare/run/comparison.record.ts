import { defineRecord, defineTable, period, readFrom, shape } from '../../../../platform/records/index.ts';
import { RIGHTS } from '../../permissions.ts';
import { COMPARISON } from '../../record-types.ts';
import { byRunState, runState } from '../../run-states.ts';
import { type AskedSource, COMPARISON_KINDS, type ResultCode, type SourceCode } from '../words.ts';

/** How often each result of each source has come. */
export type Counts = Partial<Record<SourceCode, Partial<Record<ResultCode, number>>>>;
/** How a source stood in a run. */
export interface SourceState {
  /** How many questions it has answered, and how many not. */
  answered: number;
  failed: number;
  /** Given up: asked no more in this run. */
  down: boolean;
  off: boolean;
  why: string | null;
}
export type SourceStates = Partial<Record<AskedSource, SourceState>>;

export const comparisonTable = defineTable({
  name: 'cadre_comparison',
  columns: {
    comparison_no: { kind: 'text', max: 24, unique: true, title: '任务编号', doc: 'BD + date + four digits' },
    created_at: { kind: 'moment', title: '发起时间' },
    kind: {
      kind: 'choice',
      max: 8,
      words: COMPARISON_KINDS,
      enum: 'CadreComparisonKind',
      enumDoc: '比对类型',
      title: '比对类型',
    },
    status: runState,
    began_by: { kind: 'text', max: 60, title: '发起人' },
    cadre_ids: { kind: 'links', nullable: true, api: false, title: '所选人员' },
    total: { kind: 'whole', title: '应比对人数' },
    done: { kind: 'whole', filled: true, title: '已比对人数' },
    found: { kind: 'whole', filled: true, title: '发现差异' },
    applied: { kind: 'whole', filled: true, title: '自动更新人数' },
    cursor_id: { kind: 'link', nullable: true, api: false, title: '进度' },
    started_at: { kind: 'moment', nullable: true, title: '开始时间' },
    ended_at: { kind: 'moment', nullable: true, title: '结束时间' },
    seconds: { kind: 'whole', nullable: true, title: '用时（秒）' },
    rule_no: { kind: 'text', max: 20, nullable: true, title: '比对策略' },
    rule_version: { kind: 'whole', nullable: true, title: '策略版本' },
    counts: { kind: 'json', shape: shape<Counts>(), filled: true, api: false, title: '结果统计' },
    sources: { kind: 'json', shape: shape<SourceStates>(), filled: true, api: false, title: '来源情况' },
  },
});

/** 多重身份比对任务 (03 §31.3 CompareTask): a run with what it has counted; another district's is its own. */
export const comparison = defineRecord(readFrom(comparisonTable, 'k'), {
  name: 'CadreComparison',
  plural: 'cadreComparisons',
  type: COMPARISON,
  title: '多重身份比对任务',
  unit: '次',
  doc: '多重身份比对任务 (03 §31.5)',
  docs: { list: '比对任务 in the caller’s scope, newest first', one: 'One 比对任务', filter: '比对任务 to show' },
  permission: RIGHTS.compare,
  number: 'comparison_no',
  numbering: { prefix: 'BD', digits: 4 },
  counted: true,
  filters: {
    search: { kind: 'search', label: '查找', hint: '任务编号', find: [{ in: ['k.comparison_no'] }] },
    kinds: {
      kind: 'choices',
      label: '比对类型',
      column: 'k.kind',
      words: COMPARISON_KINDS,
      enum: 'CadreComparisonKind',
    },
    statuses: byRunState('k.status'),
    ...period('发起时间', 'k.created_at'),
  },
  page: {
    route: '/cadre-comparisons',
    icon: 'InteractionOutlined',
    area: 'retired',
    alsoNeeds: [RIGHTS.view],
    order: 26,
    title: '身份比对任务',
    columns: [
      { name: 'comparisonNo', title: '任务编号', under: ['createdAt'], key: true },
      'kindTitle',
      'total',
      'done',
      { name: 'found', title: '发现差异', key: true },
      'applied',
      'seconds',
      { name: 'statusTitle', title: '状态', key: true },
      'beganBy',
    ],
    facts: [
      'kindTitle',
      'statusTitle',
      'total',
      'done',
      'found',
      'applied',
      'startedAt',
      'endedAt',
      'seconds',
      'ruleNo',
      'ruleVersion',
      'beganBy',
    ],
  },
});
