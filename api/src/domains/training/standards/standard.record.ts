import { sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { defineRecord, defineTable, period, readFrom } from '../../../platform/records/index.ts';
import { SUBSIDY_MENU } from '../menu.ts';
import { OF_INSTITUTION } from '../staff-roles.ts';
import { daysLeft } from './coverage/days-left.ts';
import { STANDARD } from './record-type.ts';
import { standardFlow } from './standard.flow.ts';
import {
  CATEGORY_WORDS,
  DISTRICT_WORDS,
  ITEMS,
  KINDS,
  LEVEL_WORDS,
  REMINDED_ROLES,
  remindedRoles,
  scopeWords,
  UNITS,
} from './words.ts';

export const standardTable = defineTable({
  name: 'subsidy_standard',
  flow: true,
  columns: {
    standard_no: { kind: 'text', max: 32, unique: true, title: '标准编号', doc: 'BT + date + four digits' },
    kind: {
      kind: 'choice',
      max: 10,
      words: KINDS,
      enum: 'SubsidyStandardKind',
      enumDoc: '补助标准的种类',
      title: '种类',
    },
    item: {
      kind: 'choice',
      max: 6,
      nullable: true,
      words: ITEMS,
      enum: 'SubsidyItem',
      enumDoc: '资金项目（CL-ITEM）',
      title: '资金项目',
      doc: 'of off-site caps alone',
    },
    unit: { kind: 'choice', max: 6, words: UNITS, enum: 'SubsidyUnit', enumDoc: '计算单位', title: '单位' },
    amount: { kind: 'decimal', digits: 12, scale: 2, money: true, least: '0.01', title: '金额（元）' },
    scope_districts: { kind: 'texts', filled: true, words: DISTRICT_WORDS, title: '适用区', doc: 'empty = all' },
    scope_categories: { kind: 'texts', filled: true, words: CATEGORY_WORDS, title: '适用人员类别', doc: 'empty = all' },
    scope_levels: { kind: 'texts', filled: true, words: LEVEL_WORDS, title: '适用技能等级', doc: 'empty = all' },
    nested: {
      kind: 'flag',
      filled: true,
      title: '优先于范围更大的标准',
      doc: 'may lie inside a wider standard of the same days and goes before it (BR26-1)',
    },
    valid_from: { kind: 'day', title: '生效日期' },
    valid_to: { kind: 'day', nullable: true, title: '截止日期', doc: 'included; empty = no end' },
    cut_to: {
      kind: 'day',
      nullable: true,
      title: '实际截止',
      doc: 'the day before another standard took its place; before 生效日期 where it was corrected as a whole',
    },
    doc_no: { kind: 'text', max: 60, title: '文号' },
    doc_title: { kind: 'text', max: 120, title: '文件名称' },
    replaces_id: { kind: 'link', nullable: true, title: '上一期或被更正的标准' },
    revision: { kind: 'whole', filled: true, title: '版次' },
    revision_reason: { kind: 'text', max: 500, nullable: true, title: '更正原因' },
    remind_days: {
      kind: 'texts',
      filled: true,
      title: '提前提醒天数',
      doc: 'how many days before its last one it is reminded of; empty = the parameter std.remind_days',
    },
    remind_roles: {
      kind: 'texts',
      filled: true,
      words: REMINDED_ROLES,
      title: '提醒角色',
      doc: 'who of the city is reminded; empty = CITY_OFFICER',
    },
    muted_at: { kind: 'moment', nullable: true, title: '停止提醒时间' },
  },
});

/** Drafts are the city's; everybody else reads what was published, institutions what is in force (02 §1.4). */
const readable = (ctx: Ctx): readonly string[] => {
  if (scopeOf(ctx.actor).kind === 'ALL') return Object.keys(standardFlow.states);
  const institution = ctx.actor.kind === 'USER' && ctx.actor.roles.some((role) => OF_INSTITUTION.includes(role));
  return institution ? ['PUBLISHED'] : ['PUBLISHED', 'SUPERSEDED'];
};

/** 补助标准 (02 §18). */
export const subsidyStandard = defineRecord(
  readFrom(standardTable, 's', (query) =>
    query.leftJoin('subsidy_standard as p', 'p.id', 's.replaces_id').select(['p.standard_no as replacesNo']),
  ),
  {
    name: 'SubsidyStandard',
    plural: 'subsidyStandards',
    type: STANDARD,
    title: '补助标准',
    unit: '项',
    doc: '补助标准 (02 §18): what is paid for a day, a month, a lesson or a run, from when to when',
    docs: {
      list: '补助标准, newest first unless sorted; those in force for who is not of the city',
      one: 'One 补助标准',
      filter: '补助标准 to show; what is absent does not narrow',
      act: '提交, 确认, 退回, 撤回, 停止提醒: what each may do is the flow’s to say',
    },
    flow: standardFlow,
    permission: 'training.standard:view',
    number: 'standard_no',
    subject: 'doc_no',
    numbering: { prefix: 'BT', digits: 4 },
    counted: true,
    files: '文件依据',
    scope: {
      where: (ctx) => sql`s.state = any(${[...readable(ctx)]}::text[])`,
    },
    brought: { replacesNo: { kind: 'text', nullable: true, title: '上一期' } },
    shown: {
      scope: { kind: 'text', title: '适用范围', doc: '全市 for all', value: scopeWords },
      daysLeft: {
        kind: 'whole',
        nullable: true,
        title: '剩余天数',
        doc: 'of a published one with an end: days until its last one, below zero once that is over',
        value: (row, ctx) => (row.state === 'PUBLISHED' ? daysLeft(row, localDateOf(ctx.app.clock.now())) : null),
      },
      reminders: {
        kind: 'text',
        title: '到期提醒',
        doc: 'how many days before, and whom; 按系统参数 where the standard has no days of its own',
        value: ({ remindDays, remindRoles }) =>
          `${remindDays.length > 0 ? `提前${remindDays.join('、')}天` : '提前天数按系统参数'}，提醒${remindedRoles(
            remindRoles,
          )
            .map((role) => REMINDED_ROLES[role])
            .join('、')}`,
      },
      startsInPast: {
        kind: 'flag',
        title: '生效日期已过',
        doc: 'not published yet though its first day is over: sheets that were settled since keep what they were paid by',
        value: (row, ctx) =>
          (row.state === 'DRAFT' || row.state === 'CONFIRM_PENDING') &&
          row.validFrom < localDateOf(ctx.app.clock.now()),
      },
    },
    filters: {
      search: { kind: 'search', label: '查找', hint: '标准编号、文号', find: [{ in: ['s.standard_no', 's.doc_no'] }] },
      kinds: {
        kind: 'choices',
        label: '种类',
        column: 's.kind',
        words: KINDS,
        enum: 'SubsidyStandardKind',
        url: 'kind',
      },
      states: { kind: 'states', label: '状态', url: 'state' },
      ...period('生效日期', 's.valid_from', 'day'),
    },
    sorts: {
      validFrom: { title: '生效日期', kind: 'day', column: 's.valid_from' },
      validTo: { title: '截止日期', kind: 'day', by: sql`coalesce(least(s.valid_to, s.cut_to), date '9999-12-31')` },
    },
    export: {
      permission: 'training.standard:view',
      kind: 'subsidy-standards',
      audit: 'training.standard.export',
      columns: [
        ['standardNo', 20],
        'kindTitle',
        'itemTitle',
        'amount',
        ['unitTitle', 14],
        ['scope', 36],
        'validFrom',
        'validTo',
        'daysLeft',
        ['docNo', 24],
        ['docTitle', 36],
        'revision',
        'stateTitle',
      ],
    },
    page: {
      route: '/training/standards',
      icon: 'AccountBookOutlined',
      group: SUBSIDY_MENU,
      order: 66,
      columns: [
        { name: 'standardNo', title: '标准编号与文号', under: ['docNo'], key: true },
        { name: 'kindTitle', title: '种类', under: ['itemTitle'] },
        { name: 'amount', title: '金额', under: ['unitTitle'], key: true },
        { name: 'scope', wide: true },
        { name: 'validFrom', title: '有效期', under: ['validTo'], sort: 'validFrom' },
        { name: 'daysLeft', title: '剩余天数', sort: 'validTo' },
        { name: 'revision', hidden: true },
        { name: 'stateTitle', key: true },
      ],
      facts: [
        'kindTitle',
        'amount',
        'validFrom',
        'daysLeft',
        { name: 'scope', wide: true },
        'nested',
        'docNo',
        'docTitle',
        { name: 'replacesNo', title: '上一期或被更正的标准' },
        { name: 'reminders', wide: true },
        'revision',
        { name: 'revisionReason', wide: true },
      ],
      also: [
        'kind',
        'item',
        'itemTitle',
        'unit',
        'unitTitle',
        'scope',
        'scopeDistricts',
        'scopeCategories',
        'scopeLevels',
        'remindDays',
        'remindRoles',
        'cutTo',
        'nested',
        'docTitle',
      ],
      open: ['replacesId', 'startsInPast', 'mutedAt'],
    },
  },
);
