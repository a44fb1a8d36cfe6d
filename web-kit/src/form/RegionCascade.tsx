import { skipToken, useQuery } from '@apollo/client/react';
import { Select, Space } from 'antd';
import { useState } from 'react';
import { RegionsDocument } from './form.graphql.ts';

export interface RegionCascadeProps {
  id?: string | undefined;
  /** District (6 digits) or street (9 digits). */
  value: string | undefined;
  onChange(code: string | undefined): void;
  onBlur?(): void;
  /** `district` asks for the district only. */
  depth?: 'district' | 'street';
  disabled?: boolean | undefined;
  /** A district that cannot be chosen: nobody moves to where he is. */
  without?: string | undefined;
}

/** Region of the city itself: what hangs directly under it is no district that anybody lives in. */
const WHOLE_CITY = '310000';

/** 区 → 街镇 of Shanghai, from the organisation tree. */
export function RegionCascade({
  id,
  value,
  onChange,
  onBlur,
  depth = 'street',
  disabled = false,
  without,
}: RegionCascadeProps) {
  const [picked, setPicked] = useState<string>();
  const districtCode = value ? value.slice(0, 6) : picked;
  const districts = useQuery(RegionsDocument, { variables: { level: 'DISTRICT' } });
  const offered = districts.data?.orgs.filter(({ regionCode }) => regionCode !== WHOLE_CITY && regionCode !== without);
  const district = offered?.find((org) => org.regionCode === districtCode);
  const streets = useQuery(
    RegionsDocument,
    depth === 'street' && district ? { variables: { level: 'STREET', parentId: district.id } } : skipToken,
  );
  return (
    <Space.Compact block>
      <Select
        id={id}
        style={{ flex: 1, minWidth: 0 }}
        aria-label="区"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="区"
        disabled={disabled}
        loading={districts.loading}
        value={districtCode ?? null}
        onBlur={() => onBlur?.()}
        onChange={(code: string | null) => {
          setPicked(code ?? undefined);
          onChange(depth === 'district' ? (code ?? undefined) : undefined);
        }}
        options={offered?.map((org) => ({ value: org.regionCode ?? '', label: org.shortName })) ?? []}
      />
      {depth === 'street' && (
        <Select
          style={{ flex: 1, minWidth: 0 }}
          aria-label="街道（镇）"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="街镇"
          disabled={disabled || !district}
          loading={streets.loading}
          value={value && value.length > 6 ? value : null}
          onBlur={() => onBlur?.()}
          onChange={(code: string | null) => onChange(code ?? undefined)}
          options={streets.data?.orgs.map((org) => ({ value: org.regionCode ?? '', label: org.shortName })) ?? []}
        />
      )}
    </Space.Compact>
  );
}
