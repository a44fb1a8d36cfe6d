import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { hasCode, PROJECT_CATEGORY } from '../../codes.ts';
import { FieldReader } from '../../fields.ts';
import type { ScopeRule } from './cycle-row.ts';

/** Everything that the city sets for a cycle (02 §11.3). */
export interface CycleContent {
  title: string;
  year: number;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  referenceDate: LocalDate;
  reportFrom: Date;
  reportTo: Date;
  districtDeadline: LocalDate;
  centreDeadline: LocalDate;
  checklistId: string;
  scopeRule: ScopeRule;
  fieldSamplePercent: number;
}

/** As given, checked. @throws BAD_INPUT naming every field */
export function readCycle(given: CycleContent): CycleContent {
  const read = new FieldReader();
  const title = read.text('title', '批次名称', given.title, 80);
  read.whole('year', '年度', given.year, 2020, 2100);
  read.whole('fieldSamplePercent', '实地抽查比例', given.fieldSamplePercent, 0, 100);
  read.until('periodTo', given.periodFrom, given.periodTo, '统计期截止日期不能早于起始日期');
  if (given.reportTo <= given.reportFrom) read.reject('reportTo', '上报截止时间须晚于开始时间');
  read.until('districtDeadline', localDateOf(given.reportTo), given.districtDeadline, '区审核截止日不能早于上报截止日');
  read.until('centreDeadline', given.districtDeadline, given.centreDeadline, '复核截止日不能早于区审核截止日');
  const { districts = [], categories = [] } = given.scopeRule;
  if (districts.some((code) => !/^3101\d\d$/.test(code))) read.reject('districts', '请选择本市的区');
  if (categories.some((code) => !hasCode(PROJECT_CATEGORY, code))) read.reject('categories', '请选择项目类别');
  read.check();
  return { ...given, title, scopeRule: { districts, categories } };
}
