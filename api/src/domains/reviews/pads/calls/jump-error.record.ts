import { defineRecord, defineTable, period, readFrom } from '../../../../platform/records/index.ts';
import { HANDLING_SCREENS } from './call.type.ts';

const errorTable = defineTable({
  name: 'jump_error',
  columns: {
    at: { kind: 'moment', title: '时间' },
    screen: {
      kind: 'choice',
      max: 10,
      nullable: true,
      title: '业务办理界面',
      doc: '从哪个界面跳转; null where the call is not known',
      words: HANDLING_SCREENS,
      enum: 'HandlingScreen',
      enumDoc: 'The business screen from which the review page is called (R9.2.1)',
      wordless: true,
    },
    url: { kind: 'text', max: 200, title: '页面地址' },
    code: { kind: 'text', max: 20, title: '错误代码', doc: 'NO_PAD, NO_ANSWER, or what the pad said' },
    detail: { kind: 'text', max: 500, title: '说明' },
    notified_tech: {
      kind: 'flag',
      filled: true,
      title: '已通知技术人员',
      doc: 'not within ten minutes of the last alarm of the same pad or counter',
    },
  },
});

/** `e` is the failure, `p` its pad, `o` its centre. */
const source = readFrom(errorTable, 'e', (query) =>
  query
    .innerJoin('org as o', 'o.id', 'e.org_id')
    .leftJoin('evaluation_pad as p', 'p.id', 'e.pad_id')
    .select(['p.pad_no as padNo', 'p.name as padName', 'o.name as orgName']),
);

/** 跳转异常 (R9.2.2): review pages that did not open; nobody is named in them. Shown upon the page of the pads. */
export const jumpError = defineRecord(source, {
  name: 'JumpError',
  plural: 'jumpErrors',
  type: 'jumpError',
  title: '评价页跳转异常',
  unit: '条',
  doc: '跳转异常: a review page that did not open (R9.2.2)',
  docs: {
    list: '跳转异常 of the caller’s scope, the newest first',
    filter: '跳转异常 to show; what is absent does not narrow',
  },
  permission: 'review.pad:view',
  number: 'code',
  brought: {
    padNo: { kind: 'text', nullable: true, title: '平板编号' },
    padName: { kind: 'text', nullable: true, title: '平板名称' },
    orgName: { kind: 'text', title: '服务中心', doc: 'its name' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '平板编号、名称或错误代码',
      find: [{ in: ['p.pad_no', 'e.code'] }, { in: ['p.name'], match: 'part' }],
    },
    ...period('日期', 'e.at'),
  },
  export: {
    permission: 'review.pad:accept',
    kind: 'jump-errors',
    audit: 'review.export-jump-errors',
    columns: [
      ['at', 20],
      ['orgName', 28],
      ['padNo', 14],
      ['padName', 20],
      ['screen', 18],
      ['code', 16],
      ['detail', 48],
      ['notifiedTech', 16],
    ],
  },
  page: {
    part: true,
    route: '/reviews/pads',
    title: '跳转异常',
    columns: [
      { name: 'at', key: true },
      { name: 'padName', title: '平板', under: ['orgName'], key: true },
      { name: 'screen', title: '从哪个界面' },
      { name: 'detail', title: '原因', under: ['code'], wide: true },
      { name: 'notifiedTech', title: '技术人员' },
    ],
    also: ['padNo'],
  },
});
