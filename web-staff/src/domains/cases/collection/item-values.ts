import type { CollectionItemRowFragment as Item } from '../../../generated/graphql.ts';
import type { Relation, ValueFormat, ValueRule } from './item-words.ts';

/** What the editor's fields hold. */
export interface ItemValues {
  itemCode: string;
  materialName: string;
  materialType: Item['materialType'];
  allowedFormats: string[];
  maxSizeKb: number | null;
  minWidth: number | null;
  minHeight: number | null;
  maxWidth: number | null;
  maxHeight: number | null;
  maxFiles: number | null;
  minDpi: number | null;
  minPages: number | null;
  maxPages: number | null;
  required: boolean;
  enabled: boolean;
  dataSources: Item['dataSources'];
  requires: string[];
  excludes: string[];
  group: string[];
  atLeast: number | null;
  valueFormat: ValueFormat;
  minLength: number | null;
  maxLength: number | null;
  codes: string[];
  reason: string;
}

const namedIn = (relations: readonly Relation[], kind: Relation['kind']) =>
  relations.filter((relation) => relation.kind === kind).flatMap(({ items }) => items);

/** The item as the editor shows it; a new one begins as an uploaded document. */
export function toValues(item: Item | undefined): Partial<ItemValues> {
  if (!item)
    return {
      materialType: 'DOCUMENT',
      allowedFormats: ['pdf'],
      dataSources: ['UPLOAD'],
      required: false,
      enabled: true,
    };
  const relations = item.relations as Relation[];
  const rule = item.valueRule as ValueRule | null;
  const group = relations.find((relation) => relation.kind === 'GROUP');
  return {
    ...item,
    maxSizeKb: item.maxSizeKb ?? null,
    minWidth: item.minWidth ?? null,
    minHeight: item.minHeight ?? null,
    maxWidth: item.maxWidth ?? null,
    maxHeight: item.maxHeight ?? null,
    maxFiles: item.maxFiles ?? null,
    minDpi: item.minDpi ?? null,
    minPages: item.minPages ?? null,
    maxPages: item.maxPages ?? null,
    requires: namedIn(relations, 'REQUIRES'),
    excludes: namedIn(relations, 'EXCLUDES'),
    group: group?.items ?? [],
    atLeast: group?.kind === 'GROUP' ? group.atLeast : null,
    valueFormat: rule?.format ?? 'TEXT',
    minLength: rule?.minLength ?? null,
    maxLength: rule?.maxLength ?? null,
    codes: rule?.codes ?? [],
  };
}

/** The editor's fields as the API takes them; what does not belong to the type of the material is left out. */
export function toContent(values: Partial<ItemValues>): Record<string, unknown> {
  const structured = values.materialType === 'STRUCTURED';
  const ofFile = <T>(value: T | null | undefined): T | null => (structured ? null : (value ?? null));
  const some = (items: string[] | undefined): items is string[] => (items?.length ?? 0) > 0;
  const relations: Relation[] = [];
  if (some(values.requires)) relations.push({ kind: 'REQUIRES', items: values.requires });
  if (some(values.excludes)) relations.push({ kind: 'EXCLUDES', items: values.excludes });
  if (some(values.group)) relations.push({ kind: 'GROUP', items: values.group, atLeast: values.atLeast ?? 1 });
  return {
    materialName: values.materialName ?? '',
    materialType: values.materialType,
    allowedFormats: structured ? [] : (values.allowedFormats ?? []),
    maxSizeKb: ofFile(values.maxSizeKb),
    minWidth: ofFile(values.minWidth),
    minHeight: ofFile(values.minHeight),
    maxWidth: ofFile(values.maxWidth),
    maxHeight: ofFile(values.maxHeight),
    maxFiles: ofFile(values.maxFiles),
    minDpi: ofFile(values.minDpi),
    minPages: ofFile(values.minPages),
    maxPages: ofFile(values.maxPages),
    required: values.required ?? false,
    relations,
    valueRule: structured
      ? {
          format: values.valueFormat ?? 'TEXT',
          minLength: values.minLength ?? null,
          maxLength: values.maxLength ?? null,
          codes: values.valueFormat === 'CODE' ? (values.codes ?? []) : [],
        }
      : null,
    dataSources: values.dataSources ?? [],
    enabled: values.enabled ?? true,
  };
}
