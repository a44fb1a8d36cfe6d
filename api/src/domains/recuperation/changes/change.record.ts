import { defineRecord, defineTable, formOf, period, placed, readFrom } from '../../../platform/records/index.ts';
import { RECUPERATION_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { CHANGE } from '../record-types.ts';
import { CHANGE_KINDS, CHANGE_REASONS } from '../words.ts';
import { changeFlow } from './change.flow.ts';

const changeTable = defineTable({
  name: 'recup_change',
  flow: true,
  columns: {
    change_no: { kind: 'text', max: 24, unique: true, title: '变更编号', doc: 'LYBG + date + three digits' },
    plan_id: { kind: 'link', title: '疗养计划' },
    roster_version: { kind: 'whole', title: '名单版本前' },
    roster_after: { kind: 'whole', nullable: true, title: '名单版本后' },
    kind: {
      kind: 'choice',
      max: 10,
      words: CHANGE_KINDS,
      enum: 'RecupChangeKind',
      enumDoc: '变更类型',
      title: '类型',
    },
    original_id: { kind: 'link', nullable: true, title: '原人员', doc: 'none of a 增补' },
    original_name_masked: { kind: 'text', max: 60, title: '原人员姓名', as: 'originalName' },
    reason_code: {
      kind: 'choice',
      max: 12,
      words: CHANGE_REASONS,
      enum: 'RecupChangeReason',
      enumDoc: '变更原因',
      title: '原因',
    },
    reason_text: { kind: 'text', max: 500, nullable: true, title: '原因说明' },
    urgent: { kind: 'flag', filled: true, title: '紧急' },
    urgent_reason: { kind: 'text', max: 500, nullable: true, title: '紧急的原因' },
    substitute_id: { kind: 'link', nullable: true, title: '替换人员' },
    skip_reason: { kind: 'text', max: 500, nullable: true, title: '未选候补第一位的原因' },
    previous_change_id: { kind: 'link', nullable: true, title: '前一次变更' },
    district_opinion: { kind: 'text', max: 1100, nullable: true, title: '区意见' },
    city_opinion: { kind: 'text', max: 1100, nullable: true, title: '市意见' },
  },
});

/** 替换/取消 (03 §30.2 RecupChange). */
export const recupChange = defineRecord(
  readFrom(changeTable, 'g', (query) =>
    query
      .innerJoin('recup_plan as p', 'p.id', 'g.plan_id')
      .innerJoin('org as o', 'o.id', 'g.org_id')
      .leftJoin('recup_nomination as a', 'a.id', 'g.original_id')
      .leftJoin('recup_nomination as b', 'b.id', 'g.substitute_id')
      .select(['p.plan_no as planNo', 'p.start_date as startDate', 'o.name as orgName', 'a.cadre_uid as originalUid'])
      .select(['b.name_masked as substituteName', 'b.cadre_uid as substituteUid', 'b.from_rank as substituteRank'])
      .select(['b.doctor_opinion as substituteOpinion', 'a.from_rank as originalRank', 'p.roster_version as standing']),
  ),
  {
    name: 'RecupChange',
    plural: 'recupChanges',
    type: CHANGE,
    title: '疗养替换/取消',
    unit: '件',
    doc: '替换/取消 (03 §30.2); persons masked',
    docs: {
      list: '替换/取消 in the caller’s scope, newest first',
      one: 'One 替换/取消',
      filter: '替换/取消 to show; what is absent does not narrow',
      act: '提交, 通过, 退回, 驳回, 撤回: what each may do is the flow’s to say',
    },
    flow: changeFlow,
    permission: RIGHTS.view,
    number: 'change_no',
    subject: 'original_name_masked',
    numbering: { prefix: 'LYBG', digits: 3 },
    counted: true,
    files: '住院、去世等的证明材料',
    brought: {
      planNo: { kind: 'text', title: '计划编号' },
      startDate: { kind: 'day', title: '疗养开始日期' },
      orgName: { kind: 'text', title: '机构' },
      originalUid: { kind: 'text', nullable: true, title: '原人员编号' },
      substituteName: { kind: 'text', nullable: true, title: '替换人员', doc: 'masked' },
      substituteUid: { kind: 'text', nullable: true, title: '替换人员编号' },
      substituteRank: { kind: 'whole', nullable: true, title: '替换人员排序' },
      originalRank: { kind: 'whole', nullable: true, title: '原人员排序' },
      standing: { kind: 'whole', title: '现行名单版本' },
    },
    shown: {
      rebased: {
        kind: 'text',
        title: '名单版本',
        value: ({ rosterVersion, rosterAfter, standing }) =>
          rosterAfter !== null
            ? `第${rosterVersion}版 → 第${rosterAfter}版`
            : standing > rosterVersion
              ? `发起时第${rosterVersion}版，名单已更新为第${standing}版，批准时按现行版本办理`
              : `第${rosterVersion}版`,
      },
    },
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '变更编号、计划编号、人员编号',
        find: [{ in: ['g.change_no', 'p.plan_no', 'a.cadre_uid', 'b.cadre_uid'] }],
      },
      kinds: { kind: 'choices', label: '类型', column: 'g.kind', words: CHANGE_KINDS, enum: 'RecupChangeKind' },
      states: { kind: 'states', label: '状态', url: 'state' },
      planId: { kind: 'equals', column: 'g.plan_id', id: true, label: '疗养计划', hidden: true },
      districtCode: placed.districtCode,
      ...period('发起日期', 'g.created_at'),
    },
    export: {
      permission: RIGHTS.export,
      kind: 'recuperation-changes',
      audit: 'recuperation.changes-export',
      columns: [
        ['changeNo', 18],
        'planNo',
        ['orgName', 28],
        'kindTitle',
        'originalName',
        'substituteName',
        'reasonCodeTitle',
        ['reasonText', 28],
        ['districtOpinion', 28],
        ['cityOpinion', 28],
        'rosterVersion',
        'rosterAfter',
        'stateTitle',
      ],
    },
    page: {
      route: '/recuperation/changes',
      icon: 'AuditOutlined',
      group: RECUPERATION_MENU,
      order: 46,
      columns: [
        { name: 'changeNo', key: true, under: ['planNo'] },
        { name: 'kindTitle', key: true, under: ['orgName'] },
        { name: 'originalName', title: '原人员', under: ['originalUid'] },
        { name: 'substituteName', under: ['substituteUid'] },
        { name: 'reasonCodeTitle', title: '原因', wide: true, under: ['reasonText'] },
        { name: 'stateTitle', key: true },
      ],
      facts: [
        'planNo',
        'startDate',
        'orgName',
        'kindTitle',
        'reasonCodeTitle',
        'reasonText',
        'rebased',
        'urgent',
        'urgentReason',
        'skipReason',
        'districtOpinion',
        'cityOpinion',
      ],
      open: [
        'kind',
        'reasonCode',
        'originalId',
        'originalUid',
        'originalName',
        'originalRank',
        'substituteId',
        'substituteUid',
        'substituteName',
        'substituteRank',
        'planId',
      ],
    },
  },
);

/** What the institution says of a change. */
export const changeForm = formOf(changeTable, 'RecupChangeInput', '替换或取消', [
  'kind',
  'original_id',
  'reason_code',
  'reason_text',
  'urgent',
  'urgent_reason',
  'substitute_id',
  'skip_reason',
]);
