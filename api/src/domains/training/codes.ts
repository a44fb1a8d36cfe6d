import {
  type DictionaryItem,
  findDictionary,
  isOffered,
  registerDictionary,
  titleOfCode,
} from '../../platform/forms/index.ts';
import { type CodeList, codeList, keptBy, LOCAL_STANDARD } from '../people/index.ts';

/** CL-INST-TYPE (02 §3), kept by the offices. */
export const INSTITUTION_TYPE = keptBy(
  codeList('trainingInstitutionType', '培训机构类型', LOCAL_STANDARD, [
    ['1', '普通高校'],
    ['2', '职业院校（含技工院校）'],
    ['3', '职业培训机构（公办）'],
    ['4', '民办职业培训机构、民办非学历教育机构'],
    ['5', '大中型企业培训机构、实训基地'],
    ['6', '技能大师工作室'],
    ['7', '职工培训中心'],
    ['8', '创业孵化基地'],
    ['9', '其他'],
  ]),
);

/** 办学性质 (02 §6.3). */
export const INSTITUTION_NATURE = codeList('trainingInstitutionNature', '办学性质', LOCAL_STANDARD, [
  ['PUBLIC', '公办'],
  ['PRIVATE', '民办'],
  ['COMPANY', '企业'],
]);

/** CL-QUAL (02 §3, A06), kept by the offices; Q1 and Q2 are asked of institutions. */
export const QUALIFICATION = keptBy(
  codeList('trainingQualification', '资质类型', LOCAL_STANDARD, [
    ['Q1', '法人登记证'],
    ['Q2', '办学许可证'],
    ['Q3', '职业技能等级认定备案'],
    ['Q4', '消防合格（备案）'],
    ['Q5', '场地产权或租赁合同'],
    ['Q6', '银行基本户'],
    ['Q7', '师资汇总证明'],
    ['Q9', '其他'],
  ]),
  ['Q1', 'Q2'],
);

/** CL-PROJ-CAT (02 §3), kept by the offices. */
export const PROJECT_CATEGORY = keptBy(
  codeList('trainingProjectCategory', '项目类别', LOCAL_STANDARD, [
    ['01', '先进制造'],
    ['02', '信息技术、人工智能'],
    ['03', '无人机、低空经济'],
    ['04', '电工焊工等特种作业'],
    ['05', '汽车与交通'],
    ['06', '安全应急消防'],
    ['07', '养老护理家政'],
    ['08', '餐饮烹饪'],
    ['09', '物业与社区服务'],
    ['10', '电商物流'],
    ['11', '文化创意'],
    ['12', '创业培训'],
    ['99', '其他'],
  ]),
);

/** CL-SKILL-LEVEL: the new eight levels and what has none (02 §3). */
export const SKILL_LEVEL = codeList('trainingSkillLevel', '技能等级', LOCAL_STANDARD, [
  ['0', '学徒工'],
  ['5', '五级（初级工）'],
  ['4', '四级（中级工）'],
  ['3', '三级（高级工）'],
  ['2', '二级（技师）'],
  ['1', '一级（高级技师）'],
  ['T', '特级技师'],
  ['C', '首席技师'],
  ['N', '专项能力（不分级）'],
]);

/** 证书类型 of a project (02 §7.3). */
export const CERTIFICATE_TYPE = codeList('trainingCertificateType', '证书类型', LOCAL_STANDARD, [
  ['LEVEL', '职业技能等级证书'],
  ['VOCATION', '职业资格证书'],
  ['SPECIAL', '特种作业操作证'],
  ['SKILL', '专项职业能力证书'],
  ['COURSE', '培训合格证书'],
  ['LICENCE', '执照'],
]);

/** CL-MODE (02 §3). */
export const TRAINING_MODE = codeList('trainingMode', '培训方式', LOCAL_STANDARD, [
  ['1', '线下'],
  ['2', '线上'],
  ['3', '线上线下结合'],
]);

/** CL-MARK (02 §3, A07), kept by the offices; M1 to M5 are raised and lifted by the program. */
export const MARK_KIND = keptBy(
  codeList('trainingMark', '标记类型', LOCAL_STANDARD, [
    ['M1', '资质临期'],
    ['M2', '资质过期'],
    ['M3', '年检不合格'],
    ['M4', '年检需改进'],
    ['M5', '逾期未年检'],
    ['M6', '抽查严重问题'],
    ['M7', '满意度偏低'],
    ['M8', '结算违规'],
    ['M9', '其他'],
  ]),
  ['M1', 'M2', 'M3', 'M4', 'M5'],
);

/** CL-PERSON-CAT (02 §3). */
export const TRAINEE_CATEGORY = codeList('traineeCategory', '学员人员类别', LOCAL_STANDARD, [
  ['10', '自主就业退役士兵'],
  ['20', '安排工作退役士兵'],
  ['21', '安排工作退役士兵（待安排期）'],
  ['30', '逐月领取退役金退役军人'],
  ['40', '自主择业军转干部'],
  ['50', '复员干部'],
  ['60', '退休、离休'],
  ['90', '其他'],
]);

/** 就业状态 of an enrolment (02 §5.3). */
export const EMPLOYMENT_STATUS = codeList('employmentStatus', '就业状态', LOCAL_STANDARD, [
  ['1', '待业'],
  ['2', '在职'],
  ['3', '创业'],
  ['4', '在读'],
  ['9', '其他'],
]);

/** 报名渠道 (02 §5.3). */
export const ENROLMENT_CHANNEL = codeList('trainingEnrolmentChannel', '报名渠道', LOCAL_STANDARD, [
  ['1', '电脑'],
  ['2', '手机或小程序'],
  ['3', '代报'],
]);

/** 希望培训的时间 of a needs survey (02 §5.3). */
export const PREFERRED_TIME = codeList('trainingPreferredTime', '希望培训的时间', LOCAL_STANDARD, [
  ['WORKDAY', '工作日'],
  ['EVENING', '晚间'],
  ['WEEKEND', '周末'],
  ['FULL_TIME', '脱产封闭'],
]);

/** 希望培训的时长 of a needs survey (02 §5.3). */
export const PREFERRED_DURATION = codeList('trainingPreferredDuration', '希望培训的时长', LOCAL_STANDARD, [
  ['D7', '7天以内'],
  ['D30', '8至30天'],
  ['M3', '1至3个月'],
  ['LONG', '3个月以上'],
]);

/** Kinds of rooms (02 §6.3). */
export const VENUE_KIND = codeList('trainingVenue', '场地类型', LOCAL_STANDARD, [
  ['THEORY', '理论教室'],
  ['PRACTICE', '实训场地'],
  ['EXAM', '考场'],
]);

/** CL-INSP-RESULT (02 §3). */
export const INSPECTION_RESULT = codeList('trainingInspectionResult', '年检结果', LOCAL_STANDARD, [
  ['1', '合格'],
  ['2', '不合格'],
  ['3', '需改进'],
]);

const LISTS: readonly CodeList[] = [
  INSTITUTION_TYPE,
  INSTITUTION_NATURE,
  QUALIFICATION,
  PROJECT_CATEGORY,
  SKILL_LEVEL,
  CERTIFICATE_TYPE,
  TRAINING_MODE,
  MARK_KIND,
  TRAINEE_CATEGORY,
  EMPLOYMENT_STATUS,
  ENROLMENT_CHANNEL,
  PREFERRED_TIME,
  PREFERRED_DURATION,
  VENUE_KIND,
  INSPECTION_RESULT,
];

/** Makes the code lists known to forms and clients; once, while modules load. */
export function registerTrainingCodes(): void {
  for (const list of LISTS) registerDictionary(list);
}

/** Title of a code of a list as it is now called, withdrawn or not; the code itself where the list does not know it. */
export function titleOfItem({ dictCode }: CodeList, code: string | null | undefined): string {
  return code ? (titleOfCode(dictCode, code) ?? code) : '';
}

/** Marks as a cell of a list names them; nothing where there are none. */
export const titlesOfMarks = (kinds: readonly string[]): string | null =>
  kinds.map((kind) => titleOfItem(MARK_KIND, kind)).join('、') || null;

/** What a list says now, withdrawn entries included: what records may have. */
export function knownItems({ dictCode, items }: CodeList): readonly DictionaryItem[] {
  return findDictionary(dictCode)?.items ?? items;
}

/** What a list offers now, in its order. */
export function offeredItems(list: CodeList): { code: string; title: string }[] {
  return knownItems(list).flatMap(({ code, title, withdrawn }) => (withdrawn ? [] : [{ code, title }]));
}

/**
 * The code that a cell of a sheet means by code or title, `undefined` for what the list does not know. A code goes before every title, and a title
 * that is offered before the same title of an entry that was withdrawn.
 */
export function codeMeant(list: CodeList, text: string): string | undefined {
  const known = knownItems(list);
  const isMeant = ({ title }: { title: string }) => title === text;
  return (known.find(({ code }) => code === text) ?? offeredItems(list).find(isMeant) ?? known.find(isMeant))?.code;
}

/** Whether the list has the code, withdrawn or not. */
export function hasCode({ dictCode }: CodeList, code: string): boolean {
  return titleOfCode(dictCode, code) !== undefined;
}

/** Whether the code may be chosen: it is offered, or the record that is corrected has it already (ADR 0027). */
export function mayChoose({ dictCode }: CodeList, code: string, standing: readonly string[] = []): boolean {
  return isOffered(dictCode, code) || standing.includes(code);
}
