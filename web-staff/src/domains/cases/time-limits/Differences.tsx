import type { VersionData } from '../../../platform/rules/rule-words.ts';

/** 本版改动: each limit with what it was and what it is, as a list that fits beside the table. */
export function Differences({ version: { differences, basedOn } }: { version: VersionData }) {
  return (
    <section aria-label="本版改动">
      <h2 className="staff-section-title">本版改动</h2>
      {basedOn == null && <p className="yjs-quiet">随系统提供的时限，没有改动。</p>}
      <ul className="staff-latest limit-changes">
        {differences.map(({ title, before, after }) => (
          <li key={title}>
            <div>{title}</div>
            <del className="rule-before">{before}</del> → <ins className="rule-after">{after}</ins>
          </li>
        ))}
      </ul>
    </section>
  );
}
