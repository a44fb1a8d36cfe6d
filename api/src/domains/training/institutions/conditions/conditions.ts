import { isLocalDate, type LocalDate } from '../../../../platform/calendar/index.ts';
import type { FieldError } from '../../../../platform/errors/index.ts';

/** 办学条件: what an institution has to teach with, and what it says of itself (02 §6.3). */
export interface Conditions {
  foundedOn: string | null;
  staffTotal: number;
  teachersSenior: number;
  teachersMid: number;
  teachersJunior: number;
  classroomCount: number;
  trainingArea: number;
  buildingArea: number;
  maxTrainees: number;
  canteenSeats: number | null;
  dormBeds: number | null;
  intro: string;
}
export type ConditionKey = keyof Conditions;
/** As it was filled in; what is absent stays as it is. */
export type GivenConditions = Readonly<Partial<Record<ConditionKey, string | number | null>>>;

interface Condition {
  key: ConditionKey;
  title: string;
  kind: 'DAY' | 'COUNT' | 'AREA' | 'TEXT';
  /** Without it nothing is applied for (T16-1). */
  needed?: true;
}

/** In the order of the form. */
export const CONDITIONS: readonly Condition[] = [
  { key: 'foundedOn', title: '成立日期', kind: 'DAY' },
  { key: 'staffTotal', title: '教职工总数', kind: 'COUNT', needed: true },
  { key: 'teachersSenior', title: '高级职称教师', kind: 'COUNT' },
  { key: 'teachersMid', title: '中级职称教师', kind: 'COUNT' },
  { key: 'teachersJunior', title: '初级职称教师', kind: 'COUNT' },
  { key: 'classroomCount', title: '教室数', kind: 'COUNT', needed: true },
  { key: 'trainingArea', title: '培训场地面积', kind: 'AREA', needed: true },
  { key: 'buildingArea', title: '建筑面积', kind: 'AREA' },
  { key: 'maxTrainees', title: '最大同时培训人数', kind: 'COUNT', needed: true },
  { key: 'canteenSeats', title: '食堂餐位', kind: 'COUNT' },
  { key: 'dormBeds', title: '宿舍床位', kind: 'COUNT' },
  { key: 'intro', title: '机构简介', kind: 'TEXT', needed: true },
];

const MOST_COUNT = 100_000;
const MOST_AREA = 10_000_000;
const MOST_INTRO = 3000;

/** The values that differ from those that stand, and every field with a mistake. */
export function readConditions(
  given: GivenConditions,
  standing: Conditions,
  today: LocalDate,
): { value: Partial<Conditions>; faults: FieldError[] } {
  const faults: FieldError[] = [];
  const value: Record<string, string | number | null> = {};
  for (const condition of CONDITIONS) {
    const { key } = condition;
    const text = given[key];
    const asked = typeof text === 'string' ? text.trim() : text;
    if (asked === undefined || asked === null || asked === '' || asked === standing[key]) continue;
    const fault = faultOf(condition, asked, today);
    if (fault) faults.push({ path: key, message: fault });
    else value[key] = asked;
  }
  const read = value as Partial<Conditions>;
  const fault = faultOfTeachers({ ...standing, ...read });
  if (fault && faults.length === 0 && Object.keys(value).length > 0)
    faults.push({ path: 'staffTotal', message: fault });
  return { value: read, faults };
}

function faultOf({ title, kind }: Condition, asked: string | number, today: LocalDate): string | undefined {
  if (kind === 'DAY')
    return isLocalDate(String(asked)) && String(asked) <= today ? undefined : `${title}应为不晚于今天的日期`;
  if (kind === 'TEXT') return [...String(asked)].length > MOST_INTRO ? `${title}不能超过${MOST_INTRO}个字` : undefined;
  if (typeof asked !== 'number') return `请填写${title}`;
  if (kind === 'COUNT')
    return Number.isInteger(asked) && asked >= 0 && asked <= MOST_COUNT
      ? undefined
      : `${title}应为0至${MOST_COUNT}的整数`;
  const twoDecimals = Math.abs(asked * 100 - Math.round(asked * 100)) < 1e-6;
  return asked >= 0 && asked <= MOST_AREA && twoDecimals ? undefined : `${title}应为0至${MOST_AREA}，最多两位小数`;
}

/** Teachers of all ranks are staff (02 §6.3). */
function faultOfTeachers({ staffTotal, teachersSenior, teachersMid, teachersJunior }: Conditions): string | undefined {
  const teachers = teachersSenior + teachersMid + teachersJunior;
  return teachers > staffTotal ? `各级职称教师合计${teachers}人，超过教职工总数${staffTotal}人` : undefined;
}

/** What is still missing before the institution may apply, by its titles (T16-1). */
export function missingConditions(standing: Conditions): string[] {
  return CONDITIONS.flatMap(({ key, title, needed }) => (needed && !standing[key] ? [title] : []));
}

/** A value as people read it. */
export function conditionWords(key: ConditionKey, value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  return key === 'trainingArea' || key === 'buildingArea' ? `${value} m²` : String(value);
}
