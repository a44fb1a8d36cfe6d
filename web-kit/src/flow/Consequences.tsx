export interface ConsequencesProps {
  lines: readonly string[];
}

/** What happens on confirmation, line by line, before the act. */
export function Consequences({ lines }: ConsequencesProps) {
  if (lines.length === 0) return null;
  return (
    <section className="yjs-consequences" aria-label="确认后会发生什么">
      <b>确认后</b>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
