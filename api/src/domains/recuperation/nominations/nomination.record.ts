import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { scopeOf } from '../../../platform/kernel/index.ts';
import { defineRecord, defineTable, formOf, placed, readFrom } from '../../../platform/records/index.ts';
import { RECUPERATION_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { NOMINATION } from '../record-types.ts';
import { CONFIRMED_BY, OPINIONS, SELF_CARE } from '../words.ts';
import { nominationFlow, OVER } from './nomination.flow.ts';

const sealedName = (title: string) =>
  ({ kind: 'sealed', key: 'NAME', mask: 'name', max: 50, nullable: true, title }) as const;
const sealedPhone = (title: string) =>
  ({
    kind: 'sealed',
    key: 'CONTACT',
    mask: 'phone',
    max: 20,
    nullable: true,
    check: 'recuperation.phone',
    title,
  }) as const;
const health = (title: string, max: number) =>
  ({ kind: 'veiled', key: 'HEALTH', needs: RIGHTS.health, nullable: true, max, title }) as const;
const patterned = (title: string, of: RegExp, says: string) =>
  ({ ...health(title, 7), pattern: { of, says } }) as const;

export const nominationTable = defineTable({
  name: 'recup_nomination',
  flow: true,
  columns: {
    nomination_no: { kind: 'text', max: 40, title: '推荐编号' },
    plan_id: { kind: 'link', title: '疗养计划' },
    submission_id: { kind: 'link', title: '机构提交' },
    cadre_id: { kind: 'link', title: '军休干部' },
    cadre_uid: { kind: 'text', max: 32, title: '人员编号' },
    name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 50, title: '姓名' },
    from_rank: { kind: 'whole', title: '机构内排序' },
    skip_reason: { kind: 'text', max: 520, nullable: true, title: '未推荐原因' },
    confirm_by: {
      kind: 'choice',
      max: 12,
      nullable: true,
      words: CONFIRMED_BY,
      enum: 'RecupConfirmedBy',
      enumDoc: '确认方式',
      title: '确认方式',
    },
    confirm_at: { kind: 'moment', nullable: true, title: '确认时间' },
    emergency_name: sealedName('紧急联系人'),
    emergency_phone: sealedPhone('紧急联系人电话'),
    companion_name: sealedName('陪同人员'),
    companion_relation: { kind: 'text', max: 20, nullable: true, title: '与陪同人员的关系' },
    companion_phone: sealedPhone('陪同人员电话'),
    diet_needs: health('饮食需求', 200),
    self_care: {
      kind: 'choice',
      max: 10,
      nullable: true,
      words: SELF_CARE,
      enum: 'RecupSelfCare',
      enumDoc: '自理能力',
      title: '自理能力',
    },
    chronic_diseases: health('慢性病', 200),
    medication: health('服药情况', 300),
    allergies: health('过敏史', 200),
    recent_hospital: patterned('近期住院', /^[有无]$/, '近期住院请填“有”或“无”'),
    hospital_text: health('住院情况', 300),
    mobility_aid: health('助行器具', 50),
    blood_pressure: patterned('血压', /^\d{2,3}\/\d{2,3}$/, '血压应为“收缩压/舒张压”，如 130/80'),
    height_cm: patterned('身高（厘米）', /^(8\d|9\d|1\d\d|2[0-4]\d|250)$/, '身高应为80至250的整数'),
    weight_kg: patterned('体重（公斤）', /^([2-9]\d|1\d\d|2[0-4]\d|250)$/, '体重应为20至250的整数'),
    doctor_opinion: {
      kind: 'choice',
      max: 12,
      nullable: true,
      words: OPINIONS,
      enum: 'RecupDoctorOpinion',
      enumDoc: '医生意见',
      title: '医生意见',
    },
    exam_date: { kind: 'day', nullable: true, title: '体检日期' },
    locked_change_id: { kind: 'link', nullable: true, title: '在办变更' },
    absence_reason: { kind: 'text', max: 500, nullable: true, title: '未参加原因' },
    info_edition: { kind: 'whole', filled: true, title: '人员信息版次' },
  },
});

/** What of 人员身体信息 the institution alone reads, in the order of its page. */
const HEALTH = [
  'dietNeeds',
  'chronicDiseases',
  'medication',
  'allergies',
  'recentHospital',
  'hospitalText',
  'mobilityAid',
  'bloodPressure',
  'heightCm',
  'weightKg',
] as const;

/** 参加疗养人员信息 (03 §29.3 Nomination) with 人员身体信息, which the institution alone reads. */
export const recupNomination = defineRecord(
  readFrom(nominationTable, 'n', (query) =>
    query
      .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
      .innerJoin('org as o', 'o.id', 'n.org_id')
      .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
      .leftJoin('recup_result as r', (on) =>
        on.onRef('r.cadre_id', '=', 'n.cadre_id').onRef('r.run_id', '=', 'p.run_id'),
      )
      .select(['p.plan_no as planNo', 'p.start_date as startDate', 'o.name as orgName'])
      .select(sql<boolean>`(n.org_id <> c.org_id and n.state = any(${[...OVER]}::text[]))`.as('concealed'))
      .select(['c.suspected_dead as suspectedDead', 'r.honours as honours', 'r.age as age', 'r.eligible as eligible']),
  ),
  {
    name: 'RecupNomination',
    plural: 'recupNominations',
    type: NOMINATION,
    title: '疗养人员',
    unit: '人',
    doc: '参加疗养人员信息 (03 §29.3); persons masked, health withheld from all but the institution',
    docs: {
      list: '疗养人员 in the caller’s scope, newest first unless sorted',
      one: 'One 疗养人员',
      filter: '疗养人员 to show; what is absent does not narrow',
      act: '邀请, 代为确认, 登记婉拒, 登记参加结果: what each may do is the flow’s to say',
    },
    flow: nominationFlow,
    permission: RIGHTS.view,
    number: 'nomination_no',
    subject: 'name',
    counted: true,
    // Who has moved: what is over of him follows him to his new institution; the old one keeps its list without his health (C-4, §29.2).
    scope: {
      where: ({ actor }) => sql`(${scopeWhere(scopeOf(actor), 'n')}
        or (n.org_id <> c.org_id and n.state = any(${[...OVER]}::text[]) and ${scopeWhere(scopeOf(actor), 'c')}))`,
    },
    conceal: {
      when: ({ concealed }) => concealed,
      fields: HEALTH,
    },
    files: '代为确认的凭据、体检报告',
    brought: {
      planNo: { kind: 'text', title: '计划编号' },
      startDate: { kind: 'day', title: '疗养开始日期' },
      orgName: { kind: 'text', title: '军休机构' },
      suspectedDead: { kind: 'flag', title: '疑似去世，待核实' },
      honours: { kind: 'text', nullable: true, title: '功勋荣誉' },
      age: { kind: 'whole', nullable: true, title: '年龄' },
      eligible: { kind: 'flag', nullable: true, title: '符合最近一次筛选' },
      concealed: { kind: 'flag', title: '已转往其他机构', api: false },
    },
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '人员编号、计划编号',
        find: [{ in: ['n.cadre_uid', 'p.plan_no', 'n.nomination_no'] }],
      },
      states: { kind: 'states', label: '状态', url: 'state' },
      planId: { kind: 'equals', column: 'n.plan_id', id: true, label: '疗养计划', hidden: true },
      submissionId: { kind: 'equals', column: 'n.submission_id', id: true, label: '机构提交', hidden: true },
      suspected: { kind: 'flag', label: '疑似去世，待核实', when: ['c.suspected_dead', 'is true'] },
      districtCode: placed.districtCode,
    },
    sorts: { rank: { title: '机构内排序', kind: 'number', column: 'n.from_rank' } },
    export: {
      permission: RIGHTS.export,
      kind: 'recuperation-nominations',
      audit: 'recuperation.nominations-export',
      columns: [
        'planNo',
        ['orgName', 30],
        'fromRank',
        ['cadreUid', 18],
        'nameMasked',
        'age',
        ['honours', 30],
        'selfCareTitle',
        'doctorOpinionTitle',
        'stateTitle',
        ['skipReason', 30],
      ],
    },
    page: {
      route: '/recuperation/nominations',
      icon: 'TeamOutlined',
      group: RECUPERATION_MENU,
      order: 44,
      columns: [
        { name: 'nameMasked', key: true, under: ['cadreUid'] },
        { name: 'planNo', under: ['orgName'] },
        { name: 'fromRank', sort: 'rank' },
        { name: 'honours', wide: true, under: ['age'] },
        { name: 'confirmByTitle', under: ['confirmAt'] },
        { name: 'doctorOpinionTitle', title: '身体', under: ['selfCareTitle'] },
        { name: 'stateTitle', key: true, under: ['skipReason'] },
      ],
      facts: [
        'planNo',
        'orgName',
        'cadreUid',
        'fromRank',
        'honours',
        'age',
        'confirmByTitle',
        'confirmAt',
        'emergencyNameMasked',
        'emergencyPhoneMasked',
        'companionNameMasked',
        'companionRelation',
        'companionPhoneMasked',
        'selfCareTitle',
        ...HEALTH,
        'doctorOpinionTitle',
        'examDate',
        'skipReason',
        'absenceReason',
      ],
      also: ['suspectedDead', 'eligible', 'lockedChangeId', 'submissionId', 'planId'],
      open: ['selfCare', 'doctorOpinion', 'startDate', 'cadreId'],
    },
  },
);
export type NominationRow = Awaited<ReturnType<typeof recupNomination.get>>;

/** What the institution fills in of a person: contacts and 人员身体信息. */
export const healthForm = formOf(nominationTable, 'RecupHealthInput', '疗养人员的联系人和身体信息', [
  'emergency_name',
  'emergency_phone',
  'companion_name',
  'companion_relation',
  'companion_phone',
  'diet_needs',
  'self_care',
  'chronic_diseases',
  'medication',
  'allergies',
  'recent_hospital',
  'hospital_text',
  'mobility_aid',
  'blood_pressure',
  'height_cm',
  'weight_kg',
  'doctor_opinion',
  'exam_date',
]);
