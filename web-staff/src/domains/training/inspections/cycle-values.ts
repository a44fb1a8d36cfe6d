import { type Picked, toInstant, toLocal, toPicked } from '@yjs/web-kit';
import type { InspectionCycleInput, InspectionCycleRowFragment } from '../../../generated/graphql.ts';

/** A cycle as its form holds it. */
export interface CycleValues {
  title: string;
  year: number;
  period: [Picked, Picked];
  referenceDate: Picked;
  report: [Picked, Picked];
  districtDeadline: Picked;
  centreDeadline: Picked;
  checklistId: string;
  fieldSamplePercent?: number | null;
  districts?: string[];
  categories?: string[];
}

const dayOf = (day: Picked) => day.format('YYYY-MM-DD');

export function toCycleInput(values: CycleValues): InspectionCycleInput {
  const { period, report, referenceDate, districtDeadline, centreDeadline, fieldSamplePercent, ...rest } = values;
  return {
    ...rest,
    periodFrom: dayOf(period[0]),
    periodTo: dayOf(period[1]),
    referenceDate: dayOf(referenceDate),
    reportFrom: toInstant(report[0]),
    reportTo: toInstant(report[1]),
    districtDeadline: dayOf(districtDeadline),
    centreDeadline: dayOf(centreDeadline),
    fieldSamplePercent: fieldSamplePercent ?? null,
  };
}

/** What the form begins with: a draft's content, or this year's name and the training year that ended in August (02 §11.3). */
export function toCycleValues(
  cycle: InspectionCycleRowFragment | undefined,
  checklistId: string,
  today: Picked,
): Partial<CycleValues> {
  if (!cycle) {
    const end = toPicked(`${today.year()}-08-31`);
    return {
      title: `${today.year()}年度项目年检`,
      year: today.year(),
      period: [toPicked(`${today.year() - 1}-09-01`), end],
      referenceDate: end,
      checklistId,
      districts: [],
    };
  }
  return {
    title: cycle.title,
    year: cycle.year,
    period: [toPicked(cycle.periodFrom), toPicked(cycle.periodTo)],
    referenceDate: toPicked(cycle.referenceDate),
    report: [toLocal(cycle.reportFrom), toLocal(cycle.reportTo)],
    districtDeadline: toPicked(cycle.districtDeadline),
    centreDeadline: toPicked(cycle.centreDeadline),
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
