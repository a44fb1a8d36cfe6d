/** The four times of a call. */
export interface TimedCall {
  at: string;
  requestOutAt?: string | null;
  responseInAt?: string | null;
  responseOutAt?: string | null;
  durationMs: number;
}

interface Part {
  key: string;
  title: string;
  ms: number;
}

/** Where the time of a call went: before the source was asked, at the source, and after it. */
export function partsOf({ at, requestOutAt, responseInAt, responseOutAt, durationMs }: TimedCall): Part[] {
  const begin = Date.parse(at);
  const end = responseOutAt ? Date.parse(responseOutAt) : begin + durationMs;
  if (!requestOutAt || !responseInAt) return [{ key: 'own', title: '网关处理', ms: Math.max(0, end - begin) }];
  const [out, back] = [Date.parse(requestOutAt), Date.parse(responseInAt)];
  return [
    { key: 'own', title: '校验与授权', ms: Math.max(0, out - begin) },
    { key: 'upstream', title: '等待上游', ms: Math.max(0, back - out) },
    { key: 'answer', title: '整理应答', ms: Math.max(0, end - back) },
  ];
}

/** The parts as a bar, each with its word and milliseconds below. */
export function TimingBar({ call }: { call: TimedCall }) {
  const parts = partsOf(call);
  const total = Math.max(
    1,
    parts.reduce((sum, part) => sum + part.ms, 0),
  );
  return (
    <figure className="staff-timing" aria-label={`耗时共 ${call.durationMs} 毫秒`}>
      <div className="staff-timing-bar">
        {parts.map((part) => (
          <span
            key={part.key}
            className={`staff-timing-${part.key}`}
            style={{ flexGrow: Math.max(part.ms / total, 0.01) }}
          />
        ))}
      </div>
      <figcaption>
        {parts.map((part) => `${part.title} ${part.ms} 毫秒`).join(' · ')}，共 {call.durationMs} 毫秒
      </figcaption>
    </figure>
  );
}
