import { useQuery } from '@apollo/client/react';
import { type FilterField, useSession, wordOptions } from '@yjs/web-kit';
import { useMemo } from 'react';
import { exchangeDirectionTitles } from '../../../generated/titles/exchange-direction.ts';
import { exchangeOutcomeTitles } from '../../../generated/titles/exchange-outcome.ts';
import { ExchangeStatChoicesDocument } from './statistics.graphql.ts';

/** The filters of the statistics; applications, channels and sources are chosen by their names. Who sees one district chooses none. */
export function useStatFields(): readonly FilterField[] {
  const { data } = useQuery(ExchangeStatChoicesDocument, { fetchPolicy: 'cache-first' });
  const choices = data?.exchangeStatChoices;
  const cityWide = useSession().session?.user.org.level === 'CITY';
  return useMemo(
    () => [
      { key: 'days', kind: 'days', label: '日期', from: 'from', to: 'to' },
      {
        key: 'direction',
        kind: 'select',
        label: '方向',
        options: wordOptions(exchangeDirectionTitles),
      },
      {
        key: 'outcome',
        kind: 'select',
        label: '结果',
        options: wordOptions(exchangeOutcomeTitles),
      },
      {
        key: 'app',
        kind: 'select',
        label: '应用',
        width: 180,
        options: (choices?.apps ?? []).map(({ key, title }) => ({ value: key, label: title })),
      },
      ...(cityWide ? [districtField(data?.districts ?? [])] : []),
      {
        key: 'channel',
        kind: 'select',
        label: '通道',
        width: 180,
        options: (choices?.channels ?? []).map(({ id, title }) => ({ value: id, label: title })),
      },
      {
        key: 'source',
        kind: 'select',
        label: '数据源',
        width: 180,
        more: true,
        options: (choices?.sources ?? []).map(({ key, title }) => ({ value: key, label: title })),
      },
    ],
    [choices, cityWide, data],
  );
}

/** 区 of the organisation that an application belongs to. */
function districtField(districts: readonly { name: string; districtCode?: string | null }[]): FilterField {
  const options = districts.flatMap(({ name, districtCode }) =>
    districtCode ? [{ value: districtCode, label: name }] : [],
  );
  return { key: 'district', kind: 'select', label: '使用单位所在区', width: 180, more: true, options };
}
