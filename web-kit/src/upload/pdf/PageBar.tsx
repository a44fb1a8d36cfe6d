import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, InputNumber, Tooltip } from 'antd';

export interface PageBarProps {
  page: number;
  /** Unknown until the document is open. */
  pageCount: number | undefined;
  /** 1 fills the width. */
  zoom: number;
  onTurn(page: number): void;
  onZoom(act: 'larger' | 'smaller' | 'fit'): void;
}

const keysText = '← → 翻页，Home、End 首页末页，+ − 缩放，0 适合宽度；填打分表时按 Alt+PageDown、Alt+PageUp 翻页';

/** Which page of how many, and how large. */
export function PageBar({ page, pageCount, zoom, onTurn, onZoom }: PageBarProps) {
  const opening = pageCount === undefined;
  return (
    <div className="yjs-pdf-bar" role="toolbar" aria-label="翻页和缩放">
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label="上一页"
        disabled={opening || page <= 1}
        onClick={() => onTurn(page - 1)}
      />
      <span>
        第{' '}
        <InputNumber
          size="small"
          aria-label="页码"
          controls={false}
          style={{ width: 48 }}
          min={1}
          {...(pageCount !== undefined && { max: pageCount })}
          precision={0}
          disabled={opening}
          value={page}
          // The key is heard by the box around the field, so the field is the target and not the listener's own.
          onPressEnter={({ target }) => turnTo((target as HTMLInputElement).value)}
          onBlur={({ target }) => turnTo(target.value)}
        />{' '}
        页，共 {pageCount ?? '…'} 页
      </span>
      <Button
        size="small"
        icon={<RightOutlined />}
        aria-label="下一页"
        disabled={opening || page >= pageCount}
        onClick={() => onTurn(page + 1)}
      />
      <span className="yjs-pdf-zoom">
        <Button size="small" icon={<ZoomOutOutlined />} aria-label="缩小" onClick={() => onZoom('smaller')} />
        <Button size="small" onClick={() => onZoom('fit')}>
          适合宽度
        </Button>
        <Button size="small" icon={<ZoomInOutlined />} aria-label="放大" onClick={() => onZoom('larger')} />
        <span className="yjs-quiet">{Math.round(zoom * 100)}%</span>
        <Tooltip title={keysText}>
          <button type="button" className="yjs-plain-button yjs-quiet" aria-label={`快捷键：${keysText}`}>
            快捷键
          </button>
        </Tooltip>
      </span>
    </div>
  );

  function turnTo(typed: string): void {
    // An emptied field asks for nothing; as a number it would be 0.
    const wanted = typed.trim() === '' ? page : Number(typed);
    if (Number.isInteger(wanted) && wanted !== page) onTurn(wanted);
  }
}
