import { sql } from 'kysely';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, hasPermission, inScope, type Placed, scopeOf } from '../../../../platform/kernel/index.ts';
import { defineRecord, defineTable, period, placed, readFrom, shape } from '../../../../platform/records/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../../codes.ts';
import { SATISFACTION_MENU } from '../../menu.ts';
import { districtName } from '../district-name.ts';
import type { Figures } from '../figures/figures.ts';
import { REPORT_VIEW, VIEW } from '../permissions.ts';
import { SATISFACTION_REPORT } from '../record-types.ts';
import { SatisfactionFiguresType } from './figures.type.ts';
import { reportFlow } from './report.flow.ts';

const reportTable = defineTable({
  name: 'satisfaction_report',
  flow: true,
  columns: {
    report_no: { kind: 'text', max: 40, unique: true, title: '统计表编号', doc: 'number of the run and of the count' },
    run_id: { kind: 'link', title: '培训班次的标识' },
    run_no: { kind: 'text', max: 32, title: '班次编号' },
    run_name: { kind: 'text', max: 80, title: '培训班次' },
    run_ended_on: { kind: 'day', title: '培训结束日期' },
    project_id: { kind: 'link', title: '培训项目的标识' },
    project_name: { kind: 'text', max: 100, title: '培训项目' },
    project_category: { kind: 'text', max: 8, title: '项目类别', doc: 'CL-PROJ-CAT' },
    institution_id: { kind: 'link', title: '培训机构的标识' },
    institution_name: { kind: 'text', max: 100, title: '培训机构' },
    districts: { kind: 'texts', api: false, title: '参训区代码' },
    number: { kind: 'whole', title: '第几次统计' },
    template_title: { kind: 'text', max: 60, title: '评价模板' },
    template_version: { kind: 'whole', title: '模板版本' },
    min_group: { kind: 'whole', title: '最小样本数' },
    expected: { kind: 'whole', title: '应评人数' },
    answered: { kind: 'whole', title: '已评人数' },
    response_rate: { kind: 'decimal', digits: 5, scale: 2, title: '评价率', doc: 'percent' },
    rate: {
      kind: 'decimal',
      digits: 5,
      scale: 2,
      nullable: true,
      title: '满意率',
      doc: '机构总体 and 项目总体 together, percent; null below the least group',
    },
    mean: { kind: 'decimal', digits: 4, scale: 2, nullable: true, title: '均分', doc: 'null likewise' },
    figures: { kind: 'json', shape: shape<Figures>(), as: 'kept', api: false, title: '统计' },
    suppressed: { kind: 'texts', filled: true, title: '不显示的内容', doc: 'what is not shown and why' },
    comments: {
      kind: 'texts',
      filled: true,
      title: '意见建议',
      doc: 'redacted, in random order; empty until it is delivered',
    },
    delivered_at: { kind: 'moment', nullable: true, title: '复送时间' },
    read_at: { kind: 'moment', nullable: true, title: '机构阅读时间' },
    reply: { kind: 'text', max: 1000, nullable: true, title: '机构答复' },
    replied_at: { kind: 'moment', nullable: true, title: '答复时间' },
  },
});

/** What the institution sees: what was handed over to it. */
const HANDED_OVER = ['DELIVERED', 'READ', 'REPLIED', 'LAPSED'];

/** 02 §1.4: the institution its own once delivered; offices those of their institutions, and of runs in which trainees of their own were. */
const scope = {
  where: (ctx: Ctx) => {
    const own = scopeOf(ctx.actor);
    if (!isStaff(ctx)) return sql<boolean>`(${scopeWhere(own, 'r')} and r.state = any(${HANDED_OVER}::text[]))`;
    return sql<boolean>`(${scopeWhere(own, 'r')} or exists (select 1 from satisfaction_task s where s.run_id = r.run_id and ${scopeWhere(own, 's')}))`;
  },
  within: (ctx: Ctx, row: Placed & { state: string; districts: readonly string[] }) => {
    const own = scopeOf(ctx.actor);
    if (!isStaff(ctx)) return inScope(own, row) && HANDED_OVER.includes(row.state);
    return inScope(own, row) || row.districts.some((code) => inScope(own, bureauOf(code)));
  },
};
const isStaff = (ctx: Ctx) => ctx.actor.kind !== 'USER' || hasPermission(ctx.actor, VIEW);
/** A record of the bureau of a district, as the tasks are. */
const bureauOf = (districtCode: string): Placed => ({ orgId: '', orgPath: `/310000/${districtCode}/`, districtCode });

/** 满意度统计表 (02 §17.3): of a run, in versions; the newest is what counts. */
export const satisfactionReport = defineRecord(readFrom(reportTable, 'r'), {
  name: 'SatisfactionReport',
  plural: 'satisfactionReports',
  type: SATISFACTION_REPORT,
  title: '满意度统计表',
  unit: '份',
  doc: '满意度统计表 of a run (02 §17.3); nothing in it leads to a trainee',
  docs: {
    list: '满意度统计表 that the caller reads, newest first unless sorted',
    one: 'One report',
    filter: '满意度统计表 to show; what is absent does not narrow',
    act: '复送机构, 重新统计, 已阅, 答复 (02 §17.4)',
  },
  flow: reportFlow,
  permission: REPORT_VIEW,
  number: 'report_no',
  subject: 'run_name',
  counted: true,
  scope,
  types: { figures: () => SatisfactionFiguresType },
  shown: {
    figures: { kind: 'json', shape: shape<object>(), title: '统计', value: ({ kept }) => shownFigures(kept) },
    categoryTitle: {
      kind: 'text',
      title: '项目类别名称',
      value: (row) => titleOfItem(PROJECT_CATEGORY, row.projectCategory),
    },
    districtName: {
      kind: 'text',
      title: '机构所在区',
      value: ({ districtCode }) => districtName(districtCode),
    },
    trainedDistricts: {
      kind: 'text',
      title: '参训区',
      value: ({ districts }) => districts.map((code) => districtName(code)).join('、'),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '统计表编号、班次、机构、项目',
      find: [
        { in: ['r.report_no', 'r.run_no'] },
        { in: ['r.run_name', 'r.institution_name', 'r.project_name'], match: 'part' },
      ],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    runId: { kind: 'equals', label: '班次', column: 'r.run_id', id: true, hidden: true },
    institutionId: { kind: 'equals', label: '培训机构', column: 'r.institution_id', id: true, hidden: true },
    projectId: { kind: 'equals', label: '培训项目', column: 'r.project_id', id: true, hidden: true },
    ...placed,
    ...period('培训结束日期', 'r.run_ended_on', 'day'),
  },
  sorts: {
    rate: { title: '满意率', kind: 'number', by: sql`coalesce(r.rate, -1)` },
    runEndedOn: { title: '培训结束日期', kind: 'day', column: 'r.run_ended_on' },
  },
  export: {
    permission: VIEW,
    kind: 'satisfaction-reports',
    audit: 'training.satisfaction.export-reports',
    columns: [
      ['reportNo', 26],
      ['runName', 30],
      ['projectName', 26],
      ['institutionName', 30],
      'districtName',
      'runEndedOn',
      'expected',
      'answered',
      'responseRate',
      'rate',
      'mean',
      ['suppressed', 30],
      'stateTitle',
    ],
  },
  page: {
    route: '/training/satisfaction-reports',
    icon: 'BarChartOutlined',
    group: SATISFACTION_MENU,
    order: 68,
    columns: [
      { name: 'reportNo', title: '编号与班次', under: ['runName'], key: true },
      { name: 'institutionName', title: '机构与项目', under: ['projectName', 'districtName'], wide: true },
      { name: 'runEndedOn', title: '培训结束', sort: 'runEndedOn' },
      { name: 'responseRate', title: '评价率（%）', under: ['answered'] },
      { name: 'rate', title: '满意率（%）', sort: 'rate', key: true },
      { name: 'mean', title: '均分' },
      { name: 'stateTitle', key: true },
      { name: 'remaining', title: '答复期限', hidden: true },
    ],
    facts: [
      'runName',
      'projectName',
      { name: 'categoryTitle', title: '项目类别' },
      'institutionName',
      'districtName',
      'runEndedOn',
      'trainedDistricts',
      'expected',
      'answered',
      'responseRate',
      'templateTitle',
      'templateVersion',
      'deliveredAt',
      'readAt',
      { name: 'reply', wide: true },
    ],
    also: ['expected'],
    open: ['number', 'minGroup', 'suppressed', 'comments', 'rate', 'mean', 'repliedAt'],
  },
  portal: {
    route: '/satisfaction',
    columns: [
      { name: 'reportNo', title: '编号与班次', under: ['runName'], key: true },
      { name: 'projectName', wide: true },
      'runEndedOn',
      { name: 'responseRate', title: '评价率（%）' },
      { name: 'rate', title: '满意率（%）', key: true },
      { name: 'stateTitle', key: true },
      { name: 'remaining', title: '答复期限' },
    ],
    facts: [
      'runName',
      'projectName',
      'runEndedOn',
      'trainedDistricts',
      'expected',
      'answered',
      'responseRate',
      'deliveredAt',
      { name: 'reply', wide: true },
    ],
    open: ['number', 'minGroup', 'suppressed', 'comments', 'rate', 'mean', 'repliedAt'],
  },
});

/** The kept figures with the names of districts. */
function shownFigures({ questions, dimensions, districts }: Figures): SatisfactionFiguresType {
  return {
    questions,
    dimensions,
    districts: districts.map((one) => ({ ...one, districtName: districtName(one.districtCode) })),
  };
}
