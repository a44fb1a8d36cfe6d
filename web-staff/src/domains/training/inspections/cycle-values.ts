import dayjs, { type Dayjs } from 'dayjs';
import type { InspectionCycleInput, InspectionCycleRowFragment } from '../../../generated/graphql.ts';

/** A cycle as its form holds it. */
export interface CycleValues {
  title: string;
  year: number;
  period: [Dayjs, Dayjs];
  referenceDate: Dayjs;
  report: [Dayjs, Dayjs];
  districtDeadline: Dayjs;
  centreDeadline: Dayjs;
  checklistId: string;
  fieldSamplePercent?: number | null;
  districts?: string[];
  categories?: string[];
}

const dayOf = (day: Dayjs) => day.format('YYYY-MM-DD');

export function toCycleInput(values: CycleValues): InspectionCycleInput {
  const { period, report, referenceDate, districtDeadline, centreDeadline, fieldSamplePercent, ...rest } = values;
  return {
    ...rest,
    periodFrom: dayOf(period[0]),
    periodTo: dayOf(period[1]),
    referenceDate: dayOf(referenceDate),
    reportFrom: report[0].toISOString(),
    reportTo: report[1].toISOString(),
    districtDeadline: dayOf(districtDeadline),
    centreDeadline: dayOf(centreDeadline),
    fieldSamplePercent: fieldSamplePercent ?? null,
  };
}

/** What the form begins with: a draft's content, or this year's name and the training year that ended in August (02 §11.3). */
export function toCycleValues(
  cycle: InspectionCycleRowFragment | undefined,
  checklistId: string,
  today: Dayjs,
): Partial<CycleValues> {
  if (!cycle) {
    const end = dayjs(`${today.year()}-08-31`);
    return {
      title: `${today.year()}年度项目年检`,
      year: today.year(),
      period: [dayjs(`${today.year() - 1}-09-01`), end],
      referenceDate: end,
      checklistId,
      districts: [],
    };
  }
  return {
    title: cycle.title,
    year: cycle.year,
    period: [dayjs(cycle.periodFrom), dayjs(cycle.periodTo)],
    referenceDate: dayjs(cycle.referenceDate),
    report: [dayjs(cycle.reportFrom), dayjs(cycle.reportTo)],
    districtDeadline: dayjs(cycle.districtDeadline),
    centreDeadline: dayjs(cycle.centreDeadline),
    checklistId: cycle.checklistId,
    fieldSamplePercent: cycle.fieldSamplePercent,
    districts: cycle.districts,
    categories: cycle.categories,
  };
}

/** Where a refused field of the input stands in the form. */
export function fieldOf(path: string): keyof CycleValues {
  const field = path.replace(/^input\./, '');
  if (field.startsWith('period')) return 'period';
  if (field.startsWith('report')) return 'report';
  return field as keyof CycleValues;
}
