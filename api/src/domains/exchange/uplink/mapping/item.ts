import type { FieldType } from '../../../../platform/exchange/source-field.ts';

/** What happens to a value on its way (03 §36.2). */
export const TRANSFORMS = ['NONE', 'CODE_MAP', 'DATE_FORMAT', 'MASK', 'ENCRYPT'] as const;
export type Transform = (typeof TRANSFORMS)[number];

/** Ways in which receivers want dates and moments, in Shanghai time. */
export const DATE_FORMATS = ['yyyy-MM-dd', 'yyyyMMdd', 'yyyy-MM-dd HH:mm:ss', 'yyyyMMddHHmmss'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** A code of ours and theirs. */
export interface CodePair {
  from: string;
  to: string;
}

/** 数据项: a field of the source under the name the receiver gives it; kept with its entry, in order. */
export interface UplinkItem {
  internalField: string;
  targetName: string;
  type: FieldType;
  transform: Transform;
  /** For CODE_MAP. */
  codes?: readonly CodePair[] | undefined;
  /** For DATE_FORMAT. */
  dateFormat?: DateFormat | undefined;
  required: boolean;
}
