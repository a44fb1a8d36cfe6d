import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { MovableCadresDocument } from '../cadres.graphql.ts';

/** People of the register, found by number, ID number or enterprise; none chosen = all of the office. */
export function PeopleField({ most }: { most: number }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, error, loading } = useQuery(MovableCadresDocument, {
    variables: { search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      {error && <ErrorNotice error={error} />}
      <Form.Item name="cadreIds" label="人员（选填，不选即本单位全部在册人员）">
        <Select
          mode="multiple"
          maxCount={most}
          maxTagCount={5}
          allowClear
          loading={loading}
          placeholder="输入人员编号、身份证号或原企业查找"
          showSearch={{ filterOption: false, onSearch: setTyped }}
          options={(data?.empCadres.nodes ?? []).map(({ id, personNameMasked, idNoMasked, streetName }) => ({
            value: id,
            label: `${personNameMasked} ${idNoMasked} ${streetName}`,
          }))}
        />
      </Form.Item>
    </>
  );
}
