import { Steps } from 'antd';
import { formatDateTime } from '../text/format.ts';
import type { FlowStepData } from './flow.types.ts';
import { RemainingChip } from './RemainingChip.tsx';

export interface FlowPathProps {
  steps: readonly FlowStepData[];
}

const status = { DONE: 'finish', CURRENT: 'process', TODO: 'wait', SKIPPED: 'wait' } as const;

/** The record's way: steps done (who, when), the current one with its remaining time, and those to come. */
export function FlowPath({ steps }: FlowPathProps) {
  const current = steps.findIndex((step) => step.status === 'CURRENT');
  return (
    <Steps
      className="yjs-path"
      orientation="vertical"
      size="small"
      current={current === -1 ? steps.length : current}
      items={steps.map((step) => ({
        title: step.status === 'SKIPPED' ? `${step.title}（未经过）` : step.title,
        status: status[step.status],
        content: <StepDetail step={step} />,
      }))}
    />
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
