import { regionTitle } from '../../../people/index.ts';
import {
  INSTITUTION_NATURE,
  INSTITUTION_TYPE,
  PROJECT_CATEGORY,
  QUALIFICATION,
  titleOfItem,
  VENUE_KIND,
} from '../../codes.ts';
import type { FrozenInstitution, FrozenQualification, FrozenTeacher, FrozenVenue } from './frozen.ts';

/** One thing of a part, as people read it. */
export interface FrozenField<T> {
  key: string;
  title: string;
  read: (one: T) => string;
}

const text = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);
const field = <T>(key: string, title: string, read: FrozenField<T>['read']): FrozenField<T> => ({ key, title, read });

/** The institution itself, in the order of its page. */
export const PROFILE_FIELDS: readonly FrozenField<FrozenInstitution>[] = [
  field('name', '机构名称', (i) => i.name),
  field('uscc', '统一社会信用代码', (i) => i.uscc),
  field('institutionType', '机构类型', (i) => titleOfItem(INSTITUTION_TYPE, i.institutionType)),
  field('nature', '办学性质', (i) => titleOfItem(INSTITUTION_NATURE, i.nature)),
  field('districtCode', '所在区', (i) => regionTitle(i.districtCode)?.replace('上海市', '') ?? i.districtCode),
  field('regAddress', '注册地址', (i) => i.regAddress),
  field('trainAddress', '培训地址', (i) => i.trainAddress),
  field('legalName', '法定代表人', (i) => i.legalName),
  field('foundedOn', '成立日期', (i) => text(i.foundedOn)),
  field('staffTotal', '教职工总数', (i) => text(i.staffTotal)),
  field('teachersSenior', '高级职称教师', (i) => text(i.teachersSenior)),
  field('teachersMid', '中级职称教师', (i) => text(i.teachersMid)),
  field('teachersJunior', '初级职称教师', (i) => text(i.teachersJunior)),
  field('classroomCount', '教室数', (i) => text(i.classroomCount)),
  field('trainingArea', '培训场地面积（平方米）', (i) => text(i.trainingArea)),
  field('buildingArea', '建筑面积（平方米）', (i) => text(i.buildingArea)),
  field('maxTrainees', '最大同时培训人数', (i) => text(i.maxTrainees)),
  field('canteenSeats', '食堂餐位', (i) => text(i.canteenSeats)),
  field('dormBeds', '宿舍床位', (i) => text(i.dormBeds)),
];

export const QUALIFICATION_FIELDS: readonly FrozenField<FrozenQualification>[] = [
  field('kind', '资质类型', (q) => titleOfItem(QUALIFICATION, q.kind)),
  field('certNo', '证书编号', (q) => q.certNo),
  field('issuer', '发证机关', (q) => q.issuer),
  field('scope', '许可范围', (q) => text(q.scope)),
  field('validFrom', '有效期起', (q) => q.validFrom),
  field('validTo', '有效期止', (q) => q.validTo ?? '长期'),
];

export const TEACHER_FIELDS: readonly FrozenField<FrozenTeacher>[] = [
  field('name', '姓名', (t) => t.name),
  field('title', '职称', (t) => text(t.title)),
  field('subjects', '任教类别', (t) => t.subjects.map((code) => titleOfItem(PROJECT_CATEGORY, code)).join('、')),
  field('fullTime', '专兼职', (t) => (t.fullTime ? '专职' : '兼职')),
  field('hiredFrom', '聘用起', (t) => t.hiredFrom),
];

export const VENUE_FIELDS: readonly FrozenField<FrozenVenue>[] = [
  field('name', '场地名称', (v) => v.name),
  field('kind', '场地类型', (v) => titleOfItem(VENUE_KIND, v.kind)),
  field('address', '地址', (v) => v.address),
  field('capacity', '容量', (v) => `${v.capacity}人`),
  field('equipment', '设备', (v) => text(v.equipment)),
  field('leaseValidTo', '租赁到期', (v) => text(v.leaseValidTo)),
];
