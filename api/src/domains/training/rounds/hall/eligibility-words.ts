import { regionTitle } from '../../../people/index.ts';
import { TRAINEE_CATEGORY, titleOfItem } from '../../codes.ts';
import type { Eligibility } from '../../trainees/intercept/case.ts';

/** 区 in words, without the city before it. */
export const districtName = (code: string): string => regionTitle(code)?.replace('上海市', '') ?? code;

/** Whom a round is for, as a trainee reads it: one condition a line (SC13-2). */
export function eligibilityWords({ categories, districts, dischargeWindowMonths, ageMax }: Eligibility): string[] {
  return [
    `人员类别：${categories.map((code) => titleOfItem(TRAINEE_CATEGORY, code)).join('、')}`,
    districts.length > 0 ? `安置地：${districts.map(districtName).join('、')}` : '安置地：上海市各区',
    '已办理退役报到',
    ...(dischargeWindowMonths === null ? [] : [`退役后${dischargeWindowMonths}个月内`]),
    ...(ageMax === null ? [] : [`年龄不超过${ageMax}周岁`]),
  ];
}
