import { skipToken, useQuery } from '@apollo/client/react';
import { Select, Space } from 'antd';
import { useState } from 'react';
import { RegionChoicesDocument } from './form.graphql.ts';
import { RegionCascade, type RegionCascadeProps } from './RegionCascade.tsx';

const SHANGHAI = '31';
const PROVINCE = 2;
const CITY = 4;

/** 省（直辖市）→ 市 → 区县 of the whole country; inside Shanghai 区 → 街镇. Codes of 6 digits, 9 with the street. */
export function NationRegion(props: RegionCascadeProps) {
  const { id, value, onChange, onBlur, disabled = false } = props;
  const [picked, setPicked] = useState<{ province?: string; city?: string }>({});
  const province = value?.slice(0, PROVINCE) ?? picked.province ?? SHANGHAI;
  const elsewhere = province !== SHANGHAI;
  const provinces = useQuery(RegionChoicesDocument);
  const below = useQuery(RegionChoicesDocument, elsewhere ? { variables: { parent: province } } : skipToken);
  const choices = below.data?.regions ?? [];
  const cityCode = value?.slice(0, CITY) ?? picked.city;
  const city = choices.find(({ code, leaf }) => !leaf && code === cityCode);
  const counties = useQuery(RegionChoicesDocument, city ? { variables: { parent: city.code } } : skipToken);
  const select = (
    level: string,
    list: { code: string; title: string }[],
    chosen: string | undefined,
    choose: (code: string) => void,
  ) => (
    <Select
      style={{ flex: 1, minWidth: 0 }}
      aria-label={level}
      placeholder={level}
      showSearch={{ optionFilterProp: 'label' }}
      disabled={disabled}
      value={list.some(({ code }) => code === chosen) ? chosen : null}
      onBlur={() => onBlur?.()}
      onChange={(code: string | null) => code && choose(code)}
      options={list.map(({ code, title }) => ({ value: code, label: title }))}
    />
  );
  return (
    <Space.Compact block>
      <Select
        id={id}
        style={{ width: 92, flex: 'none' }}
        aria-label="省（直辖市、自治区）"
        showSearch={{ optionFilterProp: 'label' }}
        disabled={disabled}
        value={province}
        onChange={(code: string) => {
          setPicked({ province: code });
          onChange(undefined);
        }}
        options={(provinces.data?.regions ?? [{ code: SHANGHAI, title: '上海市' }]).map(({ code, title }) => ({
          value: code,
          label: title,
        }))}
      />
      {elsewhere ? (
        <>
          {select('市（区、县）', choices, city?.code ?? value, (code) => {
            const leaf = choices.find((choice) => choice.code === code)?.leaf;
            setPicked({ province, city: code });
            onChange(leaf ? code : undefined);
          })}
          {city && select('区（县）', counties.data?.regions ?? [], value, (code) => onChange(code))}
        </>
      ) : (
        <div style={{ flex: 1, minWidth: 0 }}>
          <RegionCascade {...props} id={undefined} />
        </div>
      )}
    </Space.Compact>
  );
}
