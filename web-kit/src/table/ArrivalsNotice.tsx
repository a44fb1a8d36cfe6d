import { ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';

export interface ArrivalsNoticeProps {
  count: number;
  onShow: (() => void) | undefined;
  /** The bar of a selection stands at the lower edge: the notice stands above it. */
  above: boolean;
}

/** `3 件新到`: new rows announce themselves instead of moving the list under the hand. */
export function ArrivalsNotice({ count, onShow, above }: ArrivalsNoticeProps) {
  return (
    <span role="status" className={`yjs-arrivals${above ? ' yjs-arrivals-above' : ''} yjs-no-print`}>
      {count > 0 && (
        <Button size="small" icon={<ArrowUpOutlined />} onClick={onShow}>
          {count} 件新到，点击显示
        </Button>
      )}
    </span>
  );
}
