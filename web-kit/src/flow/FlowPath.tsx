import { CheckOutlined } from '@ant-design/icons';
import { formatDateTime } from '../text/format.ts';
import type { FlowStepData } from './flow.types.ts';
import { RemainingChip } from './RemainingChip.tsx';

export interface FlowPathProps {
  steps: readonly FlowStepData[];
}

/** The record's way: steps done (who, when), the current one with its remaining time, and those to come. */
export function FlowPath({ steps }: FlowPathProps) {
  return (
    <ol className="yjs-path">
      {steps.map((step, index) => (
        <li
          key={step.state}
          className={`yjs-path-${step.status.toLowerCase()}`}
          aria-current={step.status === 'CURRENT' ? 'step' : undefined}
        >
          <span className="yjs-path-mark" aria-hidden="true">
            {step.status === 'DONE' ? <CheckOutlined /> : index + 1}
          </span>
          <div>
            <div>{step.status === 'SKIPPED' ? `${step.title}（未经过）` : step.title}</div>
            <StepDetail step={step} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepDetail({ step }: { step: FlowStepData }) {
  if (step.status === 'CURRENT' && step.remaining) return <RemainingChip remaining={step.remaining} />;
  if (!step.at) return null;
  return (
    <span className="yjs-quiet">
      {step.actorName ? `${step.actorName} ` : ''}
      {formatDateTime(step.at)}
    </span>
  );
}
