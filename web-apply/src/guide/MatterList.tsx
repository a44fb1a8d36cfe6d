import type { GuideMatter } from './guide-content.ts';

/** Matters with whom they concern and how they are done. */
export function MatterList({ matters }: { matters: readonly GuideMatter[] }) {
  return (
    <ul className="guide-matters">
      {matters.map((matter) => (
        <li key={matter.name}>
          <b>{matter.name}</b>
          {matter.who && <span>适用：{matter.who}</span>}
          <span>{matter.how}</span>
        </li>
      ))}
    </ul>
  );
}
