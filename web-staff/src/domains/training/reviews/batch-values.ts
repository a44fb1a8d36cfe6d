import { wordKeys } from '@yjs/web-kit';
import dayjs, { type Dayjs } from 'dayjs';
import type {
  ReviewAggregate,
  ReviewBatchInput,
  ReviewBatchQuery,
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
  material: [Dayjs, Dayjs];
  score: [Dayjs, Dayjs];
  meetingAt?: Dayjs | null;
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
    material: [dayjs(batch.materialFrom), dayjs(batch.materialTo)],
    score: [dayjs(batch.scoreFrom), dayjs(batch.scoreTo)],
    meetingAt: batch.meetingAt ? dayjs(batch.meetingAt) : null,
    place: batch.place ?? '',
    criteria: batch.criteria.map((criterion) => ({ ...criterion })),
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

/** What is sent; what was left out is empty. */
export function toInput(values: BatchValues): ReviewBatchInput {
  const { material, score, meetingAt, criteria, sections, downloads, ...rest } = values;
  const iso = (time: Dayjs) => time.toISOString();
  return {
    ...rest,
    passLine: String(rest.passLine),
    quota: rest.quota ?? null,
    place: rest.place || null,
    remarks: rest.remarks || null,
    criteria: criteria.map(({ code, name, description, weight, commentBelow, commentFrom }) => ({
      code,
      name,
      description: description ?? '',
      weight,
      commentBelow,
      commentFrom,
    })),
    materialFrom: iso(material[0]),
    materialTo: iso(material[1]),
    scoreFrom: iso(score[0]),
    scoreTo: iso(score[1]),
    meetingAt: meetingAt ? iso(meetingAt) : null,
    materials: wordKeys(sectionWords).map((section) => ({
      section,
      visible: sections.includes(section),
      watermark: true,
      downloadable: sections.includes(section) && downloads.includes(section),
    })),
  };
}
