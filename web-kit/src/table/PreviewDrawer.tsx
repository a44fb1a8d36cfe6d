import { CloseOutlined, ExpandOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';

export interface PreviewDrawerProps {
  /** Nothing is shown, and the list has the whole width, while absent. */
  title: ReactNode | undefined;
  children?: ReactNode;
  onClose(): void;
  /** Opens the record's own page. */
  onOpenFull?: (() => void) | undefined;
}

/** A record beside its list: not modal, so that ↑ ↓ go on through the rows without losing the place. */
export function PreviewDrawer({ title, children, onClose, onOpenFull }: PreviewDrawerProps) {
  if (title === undefined) return null;
  return (
    <aside className="yjs-preview yjs-no-print" aria-label="预览">
      <header className="yjs-preview-head">
        <b>{title}</b>
        <Space>
          {onOpenFull && (
            <Button size="small" type="text" icon={<ExpandOutlined />} onClick={onOpenFull}>
              打开
            </Button>
          )}
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label="关闭预览" onClick={onClose} />
        </Space>
      </header>
      <div className="yjs-preview-body">{children}</div>
    </aside>
  );
}

/** List and preview side by side. */
export function ListWithPreview({ children, preview }: { children: ReactNode; preview: ReactNode }) {
  return (
    <div className="yjs-beside">
      <div className="yjs-beside-list">{children}</div>
      {preview}
    </div>
  );
}
