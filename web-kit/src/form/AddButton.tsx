import { PlusOutlined } from '@ant-design/icons';
import type { IconButtonProps } from '@rjsf/utils';
import { Button } from 'antd';

/** Adds an entry to a list of the form. */
export function AddButton({ id, onClick, disabled }: IconButtonProps) {
  return (
    <Button id={id} type="dashed" icon={<PlusOutlined />} disabled={disabled === true} onClick={onClick}>
      添加一项
    </Button>
  );
}
