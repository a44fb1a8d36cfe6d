import type { Placeholder } from '../../../../platform/documents/index.ts';
import { titleOfCode } from '../../../../platform/forms/index.ts';
import { regionTitle } from '../../../people/index.ts';
import { reserveTable } from '../reserve-table.ts';

type Key = keyof typeof reserveTable.columns;

/** A record's values in clear, by the names of the database, as an export has frozen them. */
export type FrozenValues = Readonly<Partial<Record<Key, string | null>>>;

/** What an export is beside the values of its record. */
export interface ExportHead {
  exportNo: string;
  filledBy: string;
  filledOn: string;
}

/** A field of 预备役信息登记表 (01 §12.6): of which columns, and how they read. */
interface FormField extends Placeholder {
  of?: readonly Key[];
  value(values: FrozenValues, head: ExportHead): string;
}

const plain = (key: Key) => (values: FrozenValues) => values[key] ?? '';
const coded =
  (list: string, key: Key) =>
  (values: FrozenValues): string => {
    const code = values[key];
    return code ? (titleOfCode(list, code) ?? code) : '';
  };
const field = (name: string, sample: string, key: Key, value = plain(key)): FormField => ({
  name,
  sample,
  of: [key],
  value,
});
const placeOf = (region: Key, address: Key) => (values: FrozenValues) =>
  `${values[region] ? (regionTitle(values[region]) ?? '') : ''}${values[address] ?? ''}`;
const listed = (key: Key) => (values: FrozenValues) => (values[key] ?? '').split('\n').filter(Boolean).join('；');

const emergency = (values: FrozenValues) =>
  [values.emergency_name, coded('relation', 'emergency_relation')(values), values.emergency_phone]
    .filter(Boolean)
    .join(' ');

/** Everything that a template may name, in the order of the form. */
export const FORM_FIELDS: readonly FormField[] = [
  { name: '编号', sample: '310109-2026-0007', value: (_, head) => head.exportNo },
  field('姓名', '欧阳㛃𠅤', 'person_name'),
  field('性别', '男性', 'sex', coded('sex', 'sex')),
  field('民族', '汉族', 'ethnic', coded('ethnic', 'ethnic')),
  field('出生年月', '2001-03', 'birth_date', (values) => (values.birth_date ?? '').slice(0, 7)),
  field('政治面貌', '共青团员', 'political', coded('political', 'political')),
  field('学历', '大学专科教育', 'education', coded('education', 'education')),
  field('婚姻状况', '未婚', 'marital', coded('marital', 'marital')),
  field('身份证号', '310109200103151218', 'id_no'),
  field('安置地', '上海市虹口区', 'placement_region', (values) =>
    values.placement_region ? (regionTitle(values.placement_region) ?? values.placement_region) : '',
  ),
  field('退役日期', '2026-03-01', 'discharge_date'),
  field('退役证件号', '军退字第000001号', 'discharge_no'),
  field('退役方式', '服役期满退役', 'discharge_type', coded('reserveDischargeType', 'discharge_type')),
  field('军兵种', '陆军', 'service_branch', coded('serviceBranch', 'service_branch')),
  field('部队代号', '00000部队', 'unit_name'),
  field('所在军兵种', '合成旅', 'corps'),
  field('军衔', '上等兵', 'rank', coded('militaryRank', 'rank')),
  field('职务', '班长', 'post'),
  field('军事专业', '通信、网络', 'speciality', coded('militarySpeciality', 'speciality')),
  field('专业技术等级', '中级（四级）', 'tech_grade', coded('militaryTechGrade', 'tech_grade')),
  field('准驾车型', 'B2', 'licence_grade'),
  field('特长', '无人机操控、篮球', 'skills', listed('skills')),
  field('血型', 'O型', 'blood_type', coded('bloodType', 'blood_type')),
  field('身高', '176', 'height'),
  field('体重', '68', 'weight'),
  field('健康状况', '健康或良好', 'health', coded('healthStatus', 'health')),
  { ...field('户籍地', '上海市虹口区欧阳路100号', 'reg_address', placeOf('reg_region', 'reg_address')) },
  { ...field('现住址', '上海市虹口区四平路200号', 'live_address', placeOf('live_region', 'live_address')) },
  field('联系电话', '13800001234', 'contact_phone'),
  { name: '紧急联系人', sample: '欧阳建国 父亲 13900001234', of: ['emergency_name'], value: emergency },
  field('工作单位', '上海示范科技有限公司', 'employer'),
  field('岗位', '设备运维', 'job_post'),
  field('立功受奖', '三等功 2024 军证字第12号', 'honours', listed('honours')),
  field('预备役类别', '预备役兵', 'reserve_type', coded('reserveType', 'reserve_type')),
  field('编入单位', '预备役某连', 'reserve_unit'),
  field('训练情况', '2026年参加集训15天', 'training_history'),
  field('是否可应召', '可应召', 'callable', coded('reserveCallable', 'callable')),
  field('备注', '', 'remark'),
  { name: '填表人', sample: '王伟', value: (_, head) => head.filledBy },
  { name: '填表日期', sample: '2026-03-09', value: (_, head) => head.filledOn },
  { name: '照片', sample: '', image: true, value: () => '' },
];

const isVeiled = (right: string) => (field: FormField) =>
  field.of?.some((key) => {
    const column = reserveTable.columns[key];
    return column.kind === 'veiled' && column.needs === right;
  }) === true;

/** Names of the fields that hang on a right. */
export const fieldsUnder = (right: string): string[] => FORM_FIELDS.filter(isVeiled(right)).map(({ name }) => name);

/** The values of a form by the names of its fields. */
export const filledFields = (values: FrozenValues, head: ExportHead): Record<string, string> =>
  Object.fromEntries(FORM_FIELDS.filter(({ image }) => !image).map(({ name, value }) => [name, value(values, head)]));
