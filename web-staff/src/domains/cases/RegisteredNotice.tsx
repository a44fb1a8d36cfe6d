import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ReviewButton } from '../reviews/index.ts';

/** After 窗口登记: says that it is done and hands out the receipt. */
export function RegisteredNotice({ id }: { id: string }) {
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { registered?: boolean } | null };
  const [open, setOpen] = useState(state?.registered === true);
  if (!open) return null;
  return (
    <Alert
      className="yjs-no-print"
      type="success"
      showIcon
      role="status"
      title="登记成功，办件已进入待预审队列。"
      closable={{ onClose: () => setOpen(false), 'aria-label': '关闭提示' }}
      action={
        <Space>
          <Button size="small" type="primary" onClick={() => void navigate(`/cases/${id}/receipt`)}>
            打印回执
          </Button>
          <ReviewButton service={{ type: 'case', id }} screen="REGISTER" size="small" />
        </Space>
      }
    />
  );
}
