import type { SourceFieldFragment } from '../../../generated/graphql.ts';
import type { Told } from '../config/differences.ts';
import {
  contentTitles,
  frequencyTitles,
  providerTitles,
  sensitivityTitles,
  sourceStateTitles,
  typeTitles,
} from '../config/words.ts';

type Field = Omit<SourceFieldFragment, '__typename'>;

const titled = (titles: Readonly<Record<string, string>>) => (value: unknown) => titles[String(value)] ?? '—';

/** 文本（18）, 小数（14，2）, 代码（男、女）. */
export function typeText({ type, length, scale, codes }: Field): string {
  const inside = type === 'CODE' ? codes?.join('、') : [length, scale].filter((n) => n != null).join('，');
  return inside ? `${typeTitles[type]}（${inside}）` : typeTitles[type];
}

/** A field in one line, as it is compared from version to version. */
export function fieldText(field: Field): string {
  return [
    field.label,
    typeText(field),
    field.required ? '必填' : '',
    field.queryKey ? '查询条件' : '',
    field.sensitivity === 'NONE' ? '' : sensitivityTitles[field.sensitivity],
    field.content === 'PLAIN' ? '' : contentTitles[field.content],
    field.standard ?? '',
  ]
    .filter(Boolean)
    .join('，');
}

/** What is told of a source's versions. */
export const sourceTold: readonly Told[] = [
  { key: 'code', label: '编码' },
  { key: 'name', label: '名称' },
  { key: 'provider', label: '数据来源', text: titled(providerTitles) },
  { key: 'providerText', label: '数据来源说明' },
  { key: 'description', label: '描述' },
  { key: 'category', label: '分类' },
  { key: 'updateFrequency', label: '更新频率', text: titled(frequencyTitles) },
  { key: 'state', label: '状态', text: titled(sourceStateTitles) },
  {
    key: 'fields',
    label: '字段',
    parts: (value) => new Map((Array.isArray(value) ? (value as Field[]) : []).map((f) => [f.name, fieldText(f)])),
  },
];
