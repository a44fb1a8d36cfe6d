import type { DistributionMask, SourceFieldFragment } from '../../../generated/graphql.ts';
import type { Told } from '../config/differences.ts';
import { maskTitles, sensitivityTitles } from '../config/words.ts';

/** What is told of a distribution's versions; of a field also what it is and how sensitive. */
export function distributionTold(ofSource: readonly SourceFieldFragment[]): readonly Told[] {
  const known = new Map(ofSource.map((field) => [field.name, field]));
  const fieldText = (name: string, mask: DistributionMask) => {
    const field = known.get(name);
    const sensitive = field && field.level !== 'NONE' ? `，${sensitivityTitles[field.level]}` : '';
    return `${field?.label ?? name}，${maskTitles[mask]}${sensitive}`;
  };
  return [
    { key: 'purpose', label: '数据用途' },
    {
      key: 'fields',
      label: '字段',
      parts: (value) =>
        new Map(
          (Array.isArray(value) ? (value as { name: string; mask: DistributionMask }[]) : []).map(({ name, mask }) => [
            name,
            fieldText(name, mask),
          ]),
        ),
    },
    {
      key: 'ips',
      label: '应用IP',
      parts: (value) => new Map((Array.isArray(value) ? (value as string[]) : []).map((ip) => [ip, '允许'])),
    },
    { key: 'ratePerMinute', label: '每分钟调用上限' },
    { key: 'dailyQuota', label: '每日调用上限' },
    { key: 'maxRowsPerCall', label: '单次返回条数上限' },
    { key: 'validFrom', label: '有效期起' },
    { key: 'validTo', label: '有效期止' },
  ];
}
