import { type DataColumn, wordOptions } from '@yjs/web-kit';
import { Select } from 'antd';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { type BusinessType, businessWords } from '../words.ts';
import type { OptionsBody } from './options-body.ts';

export interface MatterTypesProps {
  matters: OptionsBody['matters'];
  onChange?(matters: OptionsBody['matters']): void;
}

interface Row {
  id: string;
  title: string;
  businessType: BusinessType;
}

/** Which kind of business each matter is: by that its options are chosen. */
export function MatterTypes({ matters, onChange }: MatterTypesProps) {
  const choices = useListChoices();
  const typeOf = new Map(matters.map(({ matterCode, businessType }) => [matterCode, businessType]));
  const all = [{ value: 'BUNDLE', label: '军人退役“一件事”（整件）' }, ...choices.matters];
  const rows = all.map(
    ({ value, label }): Row => ({ id: value, title: label, businessType: typeOf.get(value) ?? 'OTHER' }),
  );
  const columns: readonly DataColumn<Row>[] = [
    { key: 'title', title: '事项', render: ({ title }) => title },
    {
      key: 'type',
      title: '业务类型',
      width: 200,
      render: ({ id, title, businessType }) =>
        onChange ? (
          <Select
            size="small"
            style={{ width: 140 }}
            aria-label={`${title}的业务类型`}
            value={businessType}
            options={wordOptions(businessWords)}
            onChange={(next) =>
              onChange([
                ...matters.filter(({ matterCode }) => matterCode !== id),
                { matterCode: id, businessType: next },
              ])
            }
          />
        ) : (
          businessWords[businessType]
        ),
    },
  ];
  return (
    <PlainTable
      label="事项的业务类型"
      columns={columns}
      rows={rows}
      empty={{ title: '没有事项', hint: '事项目录中还没有事项。' }}
    />
  );
}
