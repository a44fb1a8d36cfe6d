import type { OwnConditionsFragment } from '../../generated/graphql.ts';

export type ConditionKey = Exclude<keyof OwnConditionsFragment, '__typename' | ' $fragmentName'>;

interface ConditionField {
  key: ConditionKey;
  label: string;
  kind: 'DAY' | 'COUNT' | 'AREA' | 'TEXT';
  unit?: string;
  needed?: true;
}

/** 办学条件 in the order of the form (02 §6.3). */
export const conditionFields: readonly ConditionField[] = [
  { key: 'foundedOn', label: '成立日期', kind: 'DAY' },
  { key: 'staffTotal', label: '教职工总数', kind: 'COUNT', unit: '人', needed: true },
  { key: 'teachersSenior', label: '高级职称教师', kind: 'COUNT', unit: '人' },
  { key: 'teachersMid', label: '中级职称教师', kind: 'COUNT', unit: '人' },
  { key: 'teachersJunior', label: '初级职称教师', kind: 'COUNT', unit: '人' },
  { key: 'classroomCount', label: '教室数', kind: 'COUNT', unit: '间', needed: true },
  { key: 'trainingArea', label: '培训场地面积', kind: 'AREA', unit: 'm²', needed: true },
  { key: 'buildingArea', label: '建筑面积', kind: 'AREA', unit: 'm²' },
  { key: 'maxTrainees', label: '最大同时培训人数', kind: 'COUNT', unit: '人', needed: true },
  { key: 'canteenSeats', label: '食堂餐位', kind: 'COUNT', unit: '个' },
  { key: 'dormBeds', label: '宿舍床位', kind: 'COUNT', unit: '张' },
  { key: 'intro', label: '机构简介', kind: 'TEXT', needed: true },
];

/** A value as people read it; empty where nothing was filled in. */
export function conditionText({ key, unit, needed }: ConditionField, standing: OwnConditionsFragment): string {
  const value = standing[key];
  if (value === null || value === undefined || value === '' || (value === 0 && needed)) return '';
  return unit ? `${value} ${unit}` : String(value);
}

/** What of a form was filled in, as the server takes it. */
export function filledConditions(values: Readonly<Record<string, unknown>>): Record<string, string | number> {
  return Object.fromEntries(
    conditionFields.flatMap(({ key, kind }): [string, string | number][] => {
      const value = values[key];
      if (value === null || value === undefined || value === '') return [];
      if (kind === 'DAY') return [[key, (value as { format(as: string): string }).format('YYYY-MM-DD')]];
      return [[key, value as string | number]];
    }),
  );
}
