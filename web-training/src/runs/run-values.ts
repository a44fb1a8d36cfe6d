import { type Picked, type StoredFile, toPicked } from '@yjs/web-kit';
import type { TrainingRunInput, TrainingRunQuery } from '../generated/graphql.ts';
import { FILES, type FileKind } from './words.ts';

/** The wizard's form. */
export interface RunValues {
  projectId: string;
  name: string;
  enrolmentIds: string[];
  plannedStart: Picked;
  plannedEnd: Picked;
  mode: string;
  pricePerPerson: string;
  assessmentPlan?: string | null;
  venueIds?: string[];
  headTeacherId?: string | null;
  teacherIds?: string[];
  files: Partial<Record<FileKind, StoredFile[]>>;
}

/** Which step each field stands on. */
export const STEP_OF: Readonly<Record<string, number>> = {
  projectId: 0,
  enrolmentIds: 0,
  name: 1,
  plannedStart: 1,
  plannedEnd: 1,
  mode: 1,
  pricePerPerson: 1,
  assessmentPlan: 1,
  venueIds: 2,
  headTeacherId: 2,
  teacherIds: 2,
  files: 3,
};

/** What is sent of the form. */
export const toInput = (values: RunValues): TrainingRunInput => ({
  projectId: values.projectId,
  name: values.name,
  enrolmentIds: values.enrolmentIds,
  plannedStart: values.plannedStart.format('YYYY-MM-DD'),
  plannedEnd: values.plannedEnd.format('YYYY-MM-DD'),
  mode: values.mode,
  pricePerPerson: values.pricePerPerson,
  assessmentPlan: values.assessmentPlan || null,
  venueIds: values.venueIds ?? [],
  headTeacherId: values.headTeacherId ?? null,
  teacherIds: values.teacherIds ?? [],
});

/** The files of the form, each with what it is. */
export const toFiles = ({ files }: RunValues): { kind: FileKind; fileId: string }[] =>
  kinds.flatMap((kind) => (files?.[kind] ?? []).map(({ id }) => ({ kind, fileId: id })));

const kinds = Object.keys(FILES) as FileKind[];

type Run = TrainingRunQuery['trainingRun'];

/** A file hangs on the record under an id of its own; what is kept is the file. */
const fileIdOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

/** A draft as the form holds it. */
export function toValues(run: Run): RunValues {
  const { plannedStart, plannedEnd, projectId, name, mode, pricePerPerson, enrolmentIds } = run;
  const filesOf = (kind: FileKind) =>
    run.files.flatMap((file) => (file.materialCode === kind ? [{ ...file, id: fileIdOf(file.url) }] : []));
  return {
    projectId,
    name,
    enrolmentIds: [...enrolmentIds],
    plannedStart: toPicked(plannedStart),
    plannedEnd: toPicked(plannedEnd),
    mode,
    pricePerPerson,
    assessmentPlan: run.assessmentPlan,
    venueIds: [...run.venueIds],
    headTeacherId: run.headTeacherId,
    teacherIds: [...run.teacherIds],
    files: Object.fromEntries(kinds.map((kind) => [kind, filesOf(kind)])),
  };
}
