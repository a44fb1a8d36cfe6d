import { useLazyQuery } from '@apollo/client/react';
import { AutoComplete, Form, Input } from 'antd';
import { useRef } from 'react';
import type { EntryValues } from './entry-values.ts';
import { EmployerCandidatesDocument } from './follow-up.graphql.ts';

/** 单位名称: employers that were recorded before are offered; of two with one name the person says which (14.8). */
export function EmployerField() {
  const form = Form.useFormInstance<EntryValues>();
  const chosen = useRef<string>(undefined);
  const [find, { data }] = useLazyQuery(EmployerCandidatesDocument);
  const offered = data?.employerCandidates ?? [];
  return (
    <>
      <Form.Item
        name="employerName"
        label="单位名称"
        rules={[{ required: true, whitespace: true, message: '请填写单位名称' }]}
      >
        <AutoComplete
          options={offered.map(({ name, uscc, persons }) => ({
            key: uscc,
            value: name,
            uscc,
            label: `${name}（${uscc}，${persons}人）`,
          }))}
          onSelect={(_, { uscc }: { uscc?: string }) => {
            chosen.current = uscc;
            form.setFieldValue('employerUscc', uscc);
          }}
          onSearch={(name) => {
            // The code belongs to the employer that was chosen, not to another name that is typed over it.
            if (chosen.current && form.getFieldValue('employerUscc') === chosen.current)
              form.setFieldValue('employerUscc', undefined);
            chosen.current = undefined;
            if ([...name.trim()].length >= 2) void find({ variables: { name } });
          }}
        />
      </Form.Item>
      <Form.Item name="employerUscc" label="统一社会信用代码（选填）">
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
    </>
  );
}
