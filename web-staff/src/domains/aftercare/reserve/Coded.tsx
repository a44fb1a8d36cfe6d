import { useCodeList } from '@yjs/web-kit';
import { Select } from 'antd';

/** One of a code list. */
export function Coded({
  list,
  value,
  ...given
}: {
  list: string;
  value?: string;
  onChange?: (value: unknown) => void;
  id?: string;
}) {
  const { offered } = useCodeList(list);
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={offered([value])}
      value={value ?? null}
      {...given}
    />
  );
}
