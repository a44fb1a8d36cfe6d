import type { ScalePoint } from '@yjs/web-kit';
import type { SatisfactionDimension } from '../../../generated/graphql.ts';
import { satisfactionDimensionTitles } from '../../../generated/titles/satisfaction-dimension.ts';

/** What a question is about (02 §17.3). */
export const dimensionWords: Readonly<Record<SatisfactionDimension, string>> = satisfactionDimensionTitles;

/** CL-SAT, the best first. */
export const marks: readonly ScalePoint[] = [
  { value: 5, label: '很满意' },
  { value: 4, label: '满意' },
  { value: 3, label: '一般' },
  { value: 2, label: '不满意' },
  { value: 1, label: '很不满意' },
  { value: 0, label: '未体验，不评价' },
];

export const percent = (rate: string | null | undefined): string => (rate == null ? '不显示' : `${rate}%`);
