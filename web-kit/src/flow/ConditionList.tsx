import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';

/** One thing that has to hold before a step: how it stands, and whether it does. */
export interface StepCondition {
  key: string;
  title: string;
  text: string;
  done: boolean;
}

/** What has to hold before a step, each with its standing; the icon and the word say the same (no colour alone). */
export function ConditionList({ conditions, label }: { conditions: readonly StepCondition[]; label: string }) {
  return (
    <ul className="yjs-conditions" aria-label={label}>
      {conditions.map(({ key, title, text, done }) => (
        <li key={key} className={done ? 'is-done' : undefined}>
          {done ? <CheckCircleFilled aria-label="已满足" /> : <ClockCircleOutlined aria-label="未满足" />}
          <span>{title}</span>
          <span className="yjs-quiet">{text}</span>
        </li>
      ))}
    </ul>
  );
}
