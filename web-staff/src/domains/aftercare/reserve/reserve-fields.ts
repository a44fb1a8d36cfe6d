import type { ReserveContentQuery, ReserveRecordInput } from '../../../generated/graphql.ts';

export type Content = ReserveContentQuery['reserveRecord'];
type FieldName = keyof ReserveRecordInput & string;

/** A field of the form: its control, the code list that it offers, and where the page shows it masked. */
export interface FormField {
  name: FieldName;
  label: string;
  kind: 'text' | 'code' | 'day' | 'tags' | 'district' | 'region' | 'area';
  list?: string;
  max?: number;
  /** A form cannot be made without it. */
  needed?: true;
  masked?: keyof Content & string;
  hint?: string;
}

interface FormTab {
  key: string;
  title: string;
  fields: readonly FormField[];
}

/** The form of 01 §12.6, tab by tab. */
export const TABS: readonly FormTab[] = [
  {
    key: 'basic',
    title: '基本信息',
    fields: [
      { name: 'personName', label: '姓名', kind: 'text', max: 50, needed: true, masked: 'personNameMasked' },
      { name: 'idNo', label: '身份证号', kind: 'text', max: 24, needed: true, masked: 'idNoMasked' },
      { name: 'ethnic', label: '民族', kind: 'code', list: 'ethnic', needed: true },
      { name: 'education', label: '学历', kind: 'code', list: 'education', needed: true },
      { name: 'political', label: '政治面貌', kind: 'code', list: 'political', needed: true },
      { name: 'marital', label: '婚姻状况', kind: 'code', list: 'marital', needed: true },
      { name: 'placementRegion', label: '安置地', kind: 'district', needed: true },
      { name: 'skills', label: '特长', kind: 'tags', hint: '输入后按回车，可填多项' },
      { name: 'honours', label: '立功受奖', kind: 'tags', hint: '每项写明奖励、年份、文号' },
      { name: 'remark', label: '备注', kind: 'area', max: 500 },
    ],
  },
  {
    key: 'service',
    title: '服役信息',
    fields: [
      { name: 'dischargeDate', label: '退役日期', kind: 'day', needed: true },
      { name: 'dischargeNo', label: '退役证件号', kind: 'text', max: 40, needed: true, masked: 'dischargeNoMasked' },
      { name: 'dischargeType', label: '退役方式', kind: 'code', list: 'reserveDischargeType', needed: true },
      { name: 'serviceBranch', label: '军兵种', kind: 'code', list: 'serviceBranch', needed: true },
      { name: 'unitName', label: '部队代号', kind: 'text', max: 100 },
      { name: 'corps', label: '所在军兵种', kind: 'text', max: 60 },
      { name: 'rank', label: '军衔或职级', kind: 'code', list: 'militaryRank', needed: true },
      { name: 'post', label: '职务', kind: 'text', max: 40, needed: true },
      { name: 'speciality', label: '军事专业', kind: 'code', list: 'militarySpeciality', needed: true },
      { name: 'techGrade', label: '专业技术等级', kind: 'code', list: 'militaryTechGrade' },
      { name: 'licenceGrade', label: '准驾车型', kind: 'text', max: 20 },
      { name: 'changeDoneOn', label: '兵役登记信息变更完成日期', kind: 'day', hint: '未办理的留空' },
    ],
  },
  {
    key: 'body',
    title: '身体信息',
    fields: [
      { name: 'bloodType', label: '血型', kind: 'code', list: 'bloodType' },
      { name: 'height', label: '身高（cm）', kind: 'text', max: 3 },
      { name: 'weight', label: '体重（kg）', kind: 'text', max: 5 },
      { name: 'health', label: '健康状况', kind: 'code', list: 'healthStatus' },
    ],
  },
  {
    key: 'contact',
    title: '家庭与联系',
    fields: [
      { name: 'regRegion', label: '户籍所在区划', kind: 'region', needed: true },
      { name: 'regAddress', label: '户籍地址', kind: 'text', max: 120, needed: true, masked: 'regAddressMasked' },
      { name: 'liveRegion', label: '居住区划', kind: 'region', needed: true },
      { name: 'liveAddress', label: '现住址', kind: 'text', max: 120, needed: true, masked: 'liveAddressMasked' },
      { name: 'contactPhone', label: '联系电话', kind: 'text', max: 20, needed: true, masked: 'contactPhoneMasked' },
      { name: 'employer', label: '现工作单位', kind: 'text', max: 100 },
      { name: 'jobPost', label: '岗位', kind: 'text', max: 60 },
      { name: 'emergencyName', label: '紧急联系人', kind: 'text', max: 50, masked: 'emergencyNameMasked' },
      { name: 'emergencyRelation', label: '与本人关系', kind: 'code', list: 'relation' },
      { name: 'emergencyPhone', label: '紧急联系人电话', kind: 'text', max: 20, masked: 'emergencyPhoneMasked' },
    ],
  },
  {
    key: 'reserve',
    title: '预备役信息',
    fields: [
      { name: 'reserveType', label: '预备役类别', kind: 'code', list: 'reserveType' },
      { name: 'reserveUnit', label: '编入单位', kind: 'text', max: 100 },
      { name: 'callable', label: '是否可应召', kind: 'code', list: 'reserveCallable' },
      { name: 'trainingHistory', label: '训练情况', kind: 'area', max: 500 },
    ],
  },
];

export const ALL_FIELDS: readonly FormField[] = TABS.flatMap(({ fields }) => fields);
