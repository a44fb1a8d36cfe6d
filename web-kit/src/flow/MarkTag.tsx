import { Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';

export interface MarkTagProps {
  /** 线下办理, 重复, 推送失败 … */
  children: ReactNode;
  /** Why the mark is there; shown on hover and focus. */
  why?: string;
  /** Stands before the words. */
  icon?: ReactNode;
  /** `strong` stands out of a list: 线下办理. */
  tone?: 'plain' | 'strong';
}

/** A mark on a record: light fill. With `why` it can be asked for its reason, by mouse and by keyboard. */
export function MarkTag({ children, why, icon, tone = 'plain' }: MarkTagProps) {
  const tag = (
    <Tag variant="filled" icon={icon} className={tone === 'strong' ? 'yjs-mark yjs-mark-strong' : 'yjs-mark'}>
      {children}
    </Tag>
  );
  if (!why) return tag;
  return (
    <Tooltip title={why} trigger={['hover', 'focus']}>
      <button type="button" className="yjs-plain-button">
        {tag}
      </button>
    </Tooltip>
  );
}
