import { type Picked, toInstant, toLocal, wordKeys } from '@yjs/web-kit';
import type {
  ReviewAggregate,
  ReviewBatchInput,
  ReviewBatchQuery,
  ReviewBatchToCopyQuery,
  ReviewChoicesQuery,
  ReviewSection,
} from '../../../generated/graphql.ts';
import { sectionWords } from './words.ts';

type Defaults = ReviewChoicesQuery['reviewDefaults'];
type Batch = ReviewBatchQuery['reviewBatch'];

/** The form of a review batch. */
export interface BatchValues extends Omit<Defaults, '__typename'> {
  title: string;
  applicationIds: string[];
  material: [Picked, Picked];
  score: [Picked, Picked];
  meetingAt?: Picked | null;
  place?: string;
  aggregate: ReviewAggregate;
  quota?: number | null;
  vetoEnabled: boolean;
  sections: ReviewSection[];
  /** Of these, whose files may be taken away. */
  downloads: ReviewSection[];
  remarks?: string;
}

/** A new batch begins with the parameters, a draft with what it says. */
export function initialOf({ reviewDefaults }: ReviewChoicesQuery, batch: Batch | undefined): Partial<BatchValues> {
  if (!batch) {
    const { __typename: _type, ...defaults } = reviewDefaults;
    return {
      ...defaults,
      aggregate: 'TRIMMED_MEAN',
      vetoEnabled: true,
      applicationIds: [],
      sections: wordKeys(sectionWords),
      downloads: [],
    };
  }
  return {
    title: batch.title,
    applicationIds: batch.projects.map(({ applicationId }) => applicationId),
    material: [toLocal(batch.materialFrom), toLocal(batch.materialTo)],
    score: [toLocal(batch.scoreFrom), toLocal(batch.scoreTo)],
    meetingAt: batch.meetingAt ? toLocal(batch.meetingAt) : null,
    place: batch.place ?? '',
    // One that wrote its own criteria has to choose.
    ...(batch.criteriaVersion && { criteriaVersion: batch.criteriaVersion }),
    passLine: batch.passLine,
    plannedExperts: batch.plannedExperts,
    minValid: batch.minValid,
    trimMin: batch.trimMin,
    aggregate: batch.aggregate,
    quota: batch.quota ?? null,
    showInstitution: batch.showInstitution,
    vetoEnabled: batch.vetoEnabled,
    graceMinutes: batch.graceMinutes,
    sections: batch.materials.filter(({ visible }) => visible).map(({ section }) => section),
    downloads: batch.materials.filter(({ downloadable }) => downloadable).map(({ section }) => section),
    remarks: batch.remarks ?? '',
  };
}

type Copied = NonNullable<ReviewBatchToCopyQuery['reviewBatchToCopy']>;

/**
 * 复制上一批次: its rules and what experts are shown, and its windows at the same times of day from tomorrow on. Projects, title and remarks are
 * the new batch's own.
 */
export function copied(last: Copied, now: Picked): Partial<BatchValues> {
  const days = now.startOf('day').add(1, 'day').diff(toLocal(last.materialFrom).startOf('day'), 'day');
  const moved = (time: string) => toLocal(time).add(days, 'day');
  return {
    material: [moved(last.materialFrom), moved(last.materialTo)],
    score: [moved(last.scoreFrom), moved(last.scoreTo)],
    meetingAt: last.meetingAt ? moved(last.meetingAt) : null,
    place: last.place ?? '',
    passLine: last.passLine,
    plannedExperts: last.plannedExperts,
    minValid: last.minValid,
    trimMin: last.trimMin,
    aggregate: last.aggregate,
    quota: last.quota ?? null,
    showInstitution: last.showInstitution,
    vetoEnabled: last.vetoEnabled,
    graceMinutes: last.graceMinutes,
    // A batch of before that wrote its own criteria leaves the version in force.
    ...(last.criteriaVersion && { criteriaVersion: last.criteriaVersion }),
    sections: last.materials.filter(({ visible }) => visible).map(({ section }) => section),
    downloads: last.materials.filter(({ downloadable }) => downloadable).map(({ section }) => section),
  };
}

/** What is sent; what was left out is empty. */
export function toInput(values: BatchValues): ReviewBatchInput {
  const { material, score, meetingAt, sections, downloads, ...rest } = values;
  return {
    ...rest,
    passLine: String(rest.passLine),
    quota: rest.quota ?? null,
    place: rest.place || null,
    remarks: rest.remarks || null,
    materialFrom: toInstant(material[0]),
    materialTo: toInstant(material[1]),
    scoreFrom: toInstant(score[0]),
    scoreTo: toInstant(score[1]),
    meetingAt: meetingAt ? toInstant(meetingAt) : null,
    materials: wordKeys(sectionWords).map((section) => ({
      section,
      visible: sections.includes(section),
      watermark: true,
      downloadable: sections.includes(section) && downloads.includes(section),
    })),
  };
}
