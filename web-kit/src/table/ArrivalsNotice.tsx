import { ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';

export interface ArrivalsNoticeProps {
  count: number;
  onShow: (() => void) | undefined;
}

/** `3 件新到`: new rows announce themselves instead of moving the list under the hand. */
export function ArrivalsNotice({ count, onShow }: ArrivalsNoticeProps) {
  return (
    <span role="status" className="yjs-arrivals yjs-no-print">
      {count > 0 && (
        <Button size="small" icon={<ArrowUpOutlined />} onClick={onShow}>
          {count} 件新到，点击显示
        </Button>
      )}
    </span>
  );
}
