import {
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import type { RemainingData, TimeLevel } from './flow.types.ts';

export interface RemainingChipProps {
  remaining: RemainingData;
}

const icons: Record<TimeLevel, ReactNode> = {
  OVERDUE: <ExclamationCircleFilled />,
  URGENT: <ExclamationCircleFilled />,
  SOON: <ClockCircleOutlined />,
  NORMAL: <ClockCircleOutlined />,
  PAUSED: <PauseCircleOutlined />,
  NONE: <MinusCircleOutlined />,
};

/** A chip that finds no room for its line breaks before the day, never within a word or number; the dot between them is not shown then. */
const breakable = (text: string) =>
  text.split(' · ').map((part, index) => (
    <b key={part}>
      {index > 0 && <i> · </i>}
      {part}
    </b>
  ));

/** `剩 2 个工作日 · 3月11日 17:30`; its popover shows how the time was computed (budget, pauses, holidays, rule). */
export function RemainingChip({ remaining }: RemainingChipProps) {
  const className = `yjs-remaining yjs-remaining-${remaining.level.toLowerCase()}`;
  const body = (
    <>
      {icons[remaining.level]}
      <span>
        <span>{breakable(remaining.text)}</span>
      </span>
    </>
  );
  if (remaining.lines.length === 0) return <span className={className}>{body}</span>;
  return (
    <Popover title="这个时限怎么算出来的" content={<DeadlineLines remaining={remaining} />} trigger={['click']}>
      <button type="button" className={`yjs-plain-button ${className}`} onClick={(event) => event.stopPropagation()}>
        {body}
      </button>
    </Popover>
  );
}

function DeadlineLines({ remaining }: RemainingChipProps) {
  return (
    <dl className="yjs-lines">
      {remaining.lines.map((line) => (
        <div key={`${line.label}${line.text}`}>
          <dt>{line.label}</dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  );
}
