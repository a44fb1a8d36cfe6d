import type { TrainingEnrolmentState } from '../../generated/graphql.ts';
import { placeOf, STEPS } from './steps.ts';

/** 报名 → 审核 → 编班 → 培训 → 结课 → 补助, in one line of a phone; said in words for who cannot see it. */
export function StepBar({ state, stateTitle }: { state: TrainingEnrolmentState; stateTitle: string }) {
  const { step, ended } = placeOf(state);
  return (
    <ol className={ended ? 'phone-steps phone-steps-ended' : 'phone-steps'} aria-label="培训进度">
      {STEPS.map((name, n) => (
        <li
          key={name}
          className={n < step ? 'phone-step-done' : n === step ? 'phone-step-here' : undefined}
          aria-current={n === step ? 'step' : undefined}
        >
          {name}
          {n < step && <span className="yjs-sr">（已完成）</span>}
          {n === step && <span className="yjs-sr">（{stateTitle}）</span>}
        </li>
      ))}
    </ol>
  );
}
