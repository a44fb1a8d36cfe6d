import { formatInstant, StateTag } from '@yjs/web-kit';
import type { NoticeDetailQuery } from '../../generated/graphql.ts';
import { toneOf } from './notice-words.ts';

type Delivery = NoticeDetailQuery['notification']['deliveries'][number];

/** 送达过程: what became of a notice on one channel, in order, with what the other side said. */
export function DeliveryPath({ delivery }: { delivery: Delivery }) {
  const { channelTitle, target, state, stateTitle, nextAttemptAt, steps } = delivery;
  return (
    <section className="staff-delivery" aria-label={`${channelTitle}送达过程`}>
      <header className="yjs-row">
        <b>
          {channelTitle}
          {target && <span className="yjs-quiet"> {target}</span>}
        </b>
        <StateTag title={stateTitle} tone={toneOf(state)} />
      </header>
      <ol>
        {steps.map((step) => (
          <li key={`${step.at}-${step.state}-${step.attempt}`}>
            <span className="staff-nowrap yjs-quiet">{formatInstant(step.at)}</span> {step.title}
            {step.attempt ? <span className="yjs-quiet">（第{step.attempt}次）</span> : null}
            {step.detail && <div className="yjs-quiet">{step.detail}</div>}
          </li>
        ))}
        {nextAttemptAt && <li className="yjs-quiet">{formatInstant(nextAttemptAt)} 再次发送</li>}
      </ol>
    </section>
  );
}
