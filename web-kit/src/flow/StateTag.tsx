import { Tag } from 'antd';

export type StateTone = 'waiting' | 'working' | 'paused' | 'done' | 'ended';

export interface StateTagProps {
  /** The state's Chinese name, as the server says it. */
  title: string;
  /** Weight only: warning colours are never used for a state. */
  tone?: StateTone | undefined;
}

/** A record's state: outline, neutral; what is at work carries the accent, what has ended is quiet. */
export function StateTag({ title, tone = 'waiting' }: StateTagProps) {
  return (
    <Tag variant="outlined" className={`yjs-state yjs-state-${tone}`}>
      {title}
    </Tag>
  );
}
