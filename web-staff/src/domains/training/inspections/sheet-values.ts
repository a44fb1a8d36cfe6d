import type { StoredFile } from '@yjs/web-kit';
import { type Picked, toPicked } from '@yjs/web-kit';
import type {
  InspectionAnswer,
  InspectionPageFragment,
  InspectionSeverity,
  InspectionSheetInput,
} from '../../../generated/graphql.ts';

/** 审核记录 as its form holds it. */
export interface SheetValues {
  answers: Record<string, { answer?: InspectionAnswer; note?: string }>;
  qualificationsSeen: boolean;
  disputeAnswer?: string;
  fieldVisit: boolean;
  visit?: { date?: Picked | null; people?: string; findings?: string };
  requirements?: string;
  problems: { text?: string; severity?: InspectionSeverity; deadline?: Picked | null }[];
  report: StoredFile[];
  photos: StoredFile[];
}

export function toValues(one: InspectionPageFragment): SheetValues {
  return {
    answers: Object.fromEntries(
      one.answers.map(({ code, answer, note }) => [code, { answer, ...(note ? { note } : {}) }]),
    ),
    qualificationsSeen: one.qualificationsSeen,
    disputeAnswer: one.disputeAnswer ?? '',
    fieldVisit: one.fieldVisit,
    visit: {
      date: one.visit ? toPicked(one.visit.date) : null,
      people: one.visit?.people ?? '',
      findings: one.visit?.findings ?? '',
    },
    requirements: one.requirements,
    problems: one.problems.map(({ text, severity, deadline }) => ({ text, severity, deadline: toPicked(deadline) })),
    report: [],
    photos: [],
  };
}

const dayOf = (day: Picked) => day.format('YYYY-MM-DD');

export function toInput(values: SheetValues): InspectionSheetInput {
  const { visit } = values;
  return {
    answers: Object.entries(values.answers ?? {}).flatMap(([code, { answer, note }]) =>
      answer ? [{ code, answer, note: note ?? null }] : [],
    ),
    qualificationsSeen: values.qualificationsSeen,
    disputeAnswer: values.disputeAnswer || null,
    fieldVisit: values.fieldVisit,
    visit: visit?.date ? { date: dayOf(visit.date), people: visit.people ?? '', findings: visit.findings ?? '' } : null,
    requirements: values.requirements || null,
    problems: values.problems.map(({ text, severity, deadline }) => ({
      text: text ?? '',
      severity: severity ?? 'MINOR',
      deadline: deadline ? dayOf(deadline) : null,
    })),
    reportFileIds: values.report.map(({ id }) => id),
    photoFileIds: values.photos.map(({ id }) => id),
  };
}
