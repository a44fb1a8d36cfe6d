import type {
  CollectionMaterialType,
  CollectionSource,
  CollectionItemRowFragment as Item,
} from '../../../generated/graphql.ts';
import { collectionMaterialTypeTitles } from '../../../generated/titles/collection-material-type.ts';
import { collectionSourceTitles } from '../../../generated/titles/collection-source.ts';

export const typeWords: Record<CollectionMaterialType, string> = collectionMaterialTypeTitles;
export const sourceWords: Record<CollectionSource, string> = collectionSourceTitles;
export const formatWords = { pdf: 'PDF', ofd: 'OFD', jpg: 'JPG', png: 'PNG' } as const;
export const valueWords = {
  TEXT: '文本',
  NUMBER: '数字',
  DATE: '日期',
  ID_NUMBER: '身份证号码',
  MOBILE: '手机号码',
  USCC: '统一社会信用代码',
  CODE: '代码',
} as const;
export type ValueFormat = keyof typeof valueWords;

/** How a relation stands in an item, as the API keeps it. */
export type Relation =
  | { kind: 'REQUIRES'; items: string[] }
  | { kind: 'EXCLUDES'; items: string[] }
  | { kind: 'GROUP'; items: string[]; atLeast: number };
export interface ValueRule {
  format: ValueFormat;
  minLength: number | null;
  maxLength: number | null;
  codes: string[];
}

/** What a file or value of the item must be, as one sentence. */
export function requirementsOf(item: Item): string {
  const rule = item.valueRule as ValueRule | null;
  if (rule) {
    const lengths = [rule.minLength && `不少于${rule.minLength}字`, rule.maxLength && `不超过${rule.maxLength}字`];
    const codes = rule.format === 'CODE' ? [rule.codes.join('、')] : [];
    return [valueWords[rule.format], ...lengths, ...codes].filter(Boolean).join('，');
  }
  const parts = [
    item.allowedFormats.join('、').toUpperCase(),
    item.maxSizeKb && `不超过${item.maxSizeKb >= 1024 ? `${item.maxSizeKb / 1024}MB` : `${item.maxSizeKb}KB`}`,
    pixelsOf(item),
    item.maxFiles && `最多${item.maxFiles}个文件`,
    item.minDpi && `不低于${item.minDpi}dpi`,
    (item.minPages || item.maxPages) && `${item.minPages ?? 1}至${item.maxPages ?? '不限'}页`,
  ];
  return parts.filter(Boolean).join('，');
}

function pixelsOf({ minWidth, minHeight, maxWidth, maxHeight }: Item): string | null {
  if (minWidth && minHeight && minWidth === maxWidth && minHeight === maxHeight)
    return `图片为${minWidth}×${minHeight}像素`;
  const most = maxWidth || maxHeight ? `图片不大于${maxWidth ?? '不限'}×${maxHeight ?? '不限'}像素` : null;
  return [leastOf(minWidth, minHeight), most].filter(Boolean).join('，') || null;
}

function leastOf(minWidth: number | null | undefined, minHeight: number | null | undefined): string | null {
  if (minWidth && minHeight) return `图片不小于${minWidth}×${minHeight}像素`;
  if (minWidth) return `图片宽不小于${minWidth}像素`;
  return minHeight ? `图片高不小于${minHeight}像素` : null;
}

/** How the item stands to others, a sentence for each relation. */
export function relationsOf(item: Item, nameOf: (code: string) => string): string {
  return (item.relations as Relation[])
    .map((relation) => {
      const names = relation.items.map(nameOf).join('、');
      if (relation.kind === 'GROUP') return `与${names}共同至少提供${relation.atLeast}项`;
      return relation.kind === 'REQUIRES' ? `须同时提供${names}` : `不与${names}同时提供`;
    })
    .join('；');
}
