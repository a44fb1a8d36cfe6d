import { defineRecord, defineTable, placed, readFrom, shape } from '../../../../platform/records/index.ts';
import { SUPERVISION_MENU } from '../../menu.ts';
import { seenByParties } from '../../runs/scope.ts';
import { COMPLETION_RESULTS, EXAM_RESULTS } from '../rows/result.ts';
import { type AmendedRow, AmendedRowType } from './amended-row.type.ts';
import { amendmentFlow } from './amendment.flow.ts';

/** 结课更正 in history, to-dos and changes. */
export const AMENDMENT = 'completionAmendment';

const AMENDMENT_KINDS = { CERTIFICATE: '补登证书', RESULT: '更正结果' } as const;

const amendmentTable = defineTable({
  name: 'completion_amendment',
  flow: true,
  columns: {
    amendment_no: { kind: 'text', max: 32, unique: true, title: '更正编号', doc: 'JB, district, year and five digits' },
    kind: {
      kind: 'choice',
      max: 12,
      words: AMENDMENT_KINDS,
      enum: 'CompletionAmendmentKind',
      enumDoc: '结课更正的类别 (T24-5, T24-6)',
      title: '类别',
    },
    completion_id: { kind: 'link', title: '结课申请' },
    run_id: { kind: 'link', title: '培训班次' },
    institution_org_id: { kind: 'link', api: false, title: '培训机构' },
    content: { kind: 'json', shape: shape<AmendedRow[]>(), title: '更正内容' },
    reason: { kind: 'text', max: 500, title: '原因' },
    created_at: { kind: 'moment', as: 'askedAt', title: '申请时间' },
  },
});

/** `x` the amendment, `c` the completion, `r` its run, `i` the institution. */
const source = readFrom(amendmentTable, 'x', (query) =>
  query
    .innerJoin('run_completion as c', 'c.id', 'x.completion_id')
    .innerJoin('training_run as r', 'r.id', 'x.run_id')
    .innerJoin('training_institution as i', 'i.id', 'c.institution_id')
    .select(['c.completion_no as completionNo', 'r.run_no as runNo', 'r.name as runName', 'i.name as institutionName']),
);

/** What changes, in words: 「1号张*：证书 S001」. */
function wordsOf({ seq, nameMasked, before, after }: AmendedRow): string {
  const changes = [
    ...(after.certificateNo === before.certificateNo ? [] : [`证书${after.certificateNo ?? '无'}`]),
    ...(after.examResult === before.examResult
      ? []
      : [`考试${EXAM_RESULTS[before.examResult]}改为${EXAM_RESULTS[after.examResult]}`]),
    ...(after.result === before.result
      ? []
      : [`${COMPLETION_RESULTS[before.result]}改为${COMPLETION_RESULTS[after.result]}`]),
  ];
  return `${seq}号${nameMasked}：${changes.join('，') || '成绩或出勤率变化，结果不变'}`;
}

/** 结课更正 (T24-5, T24-6): what stands and what is asked for side by side, decided by the district or by the city. */
export const completionAmendment = defineRecord(source, {
  name: 'CompletionAmendment',
  plural: 'completionAmendments',
  type: AMENDMENT,
  title: '结课更正',
  unit: '件',
  doc: '结课更正: certificates entered after completion, results corrected (02 §16.4)',
  docs: {
    list: '结课更正 that the caller asked for, decides or oversees, newest first',
    one: 'One 结课更正',
    filter: '结课更正 to show; what is absent does not narrow',
    act: '确认, 退回, 同意更正, 不同意, 撤回',
  },
  flow: amendmentFlow,
  permission: 'training.completion:view',
  number: 'amendment_no',
  counted: true,
  files: '证明材料',
  types: { content: () => [AmendedRowType] },
  scope: { where: (ctx) => seenByParties(ctx, 'x') },
  brought: {
    completionNo: { kind: 'text', title: '结课编号' },
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次' },
    institutionName: { kind: 'text', title: '培训机构' },
  },
  shown: {
    asked: { kind: 'text', title: '更正内容', value: (row) => row.content.map(wordsOf).join('；') },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '更正编号、班次编号、班次或机构名称',
      find: [{ in: ['x.amendment_no', 'r.run_no'], match: 'number' }, { in: ['r.name', 'i.name'] }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    kinds: {
      kind: 'choices',
      label: '类别',
      column: 'x.kind',
      words: AMENDMENT_KINDS,
      enum: 'CompletionAmendmentKind',
      url: 'kind',
    },
    completionId: { kind: 'equals', id: true, hidden: true, label: '结课申请', column: 'x.completion_id' },
    districtCode: placed.districtCode,
  },
  export: {
    permission: 'training.completion:export',
    kind: 'completion-amendments',
    audit: 'training.completion-amendment.export',
    columns: [
      ['amendmentNo', 20],
      'kindTitle',
      ['runNo', 20],
      ['runName', 32],
      ['institutionName', 28],
      ['asked', 48],
      ['reason', 32],
      ['askedAt', 20],
      'stateTitle',
    ],
  },
  page: {
    route: '/training/completion-amendments',
    icon: 'FormOutlined',
    group: SUPERVISION_MENU,
    order: 70,
    columns: [
      { name: 'amendmentNo', title: '编号与时间', under: ['askedAt'], key: true },
      { name: 'kindTitle' },
      { name: 'runName', title: '班次与机构', under: ['institutionName'], wide: true },
      { name: 'asked', wide: true },
      { name: 'stateTitle', key: true },
      'remaining',
    ],
    facts: [
      'kindTitle',
      'completionNo',
      'runNo',
      'runName',
      'institutionName',
      { name: 'asked', wide: true },
      { name: 'reason', wide: true },
      'askedAt',
    ],
    open: ['completionId'],
  },
  portal: {
    route: '/completion-amendments',
    columns: [
      { name: 'amendmentNo', title: '编号与时间', under: ['askedAt'], key: true },
      { name: 'kindTitle' },
      { name: 'runName', wide: true },
      { name: 'asked', wide: true },
      { name: 'stateTitle', key: true },
    ],
    facts: [
      'kindTitle',
      'completionNo',
      'runName',
      { name: 'asked', wide: true },
      { name: 'reason', wide: true },
      'askedAt',
    ],
    open: ['completionId'],
  },
});
