import { useEffect, useId, useRef } from 'react';

/** One thing that has to be put right, and where. */
export interface Problem {
  key: string;
  message: string;
  /** Where it is put right. */
  href: string;
  /** Goes there without loading the page anew. */
  onPick?(): void;
}

export interface ProblemSummaryProps {
  title: string;
  problems: readonly Problem[];
  /** Rises with each refused try: the summary takes the focus again. */
  attempt: number;
}

/** What was refused, above all of it, each a link to its field; takes the focus so that it is read out (WCAG 3.3.1, 2.4.3). */
export function ProblemSummary({ title, problems, attempt }: ProblemSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const heading = useId();
  const some = problems.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks for attention again with the same problems
  useEffect(() => {
    if (!some) return;
    box.current?.scrollIntoView?.({ block: 'start' });
    box.current?.focus({ preventScroll: true });
  }, [some, attempt]);
  if (!some) return null;
  return (
    <section ref={box} className="yjs-problems" role="alert" tabIndex={-1} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul>
        {problems.map(({ key, message, href, onPick }) => (
          <li key={key}>
            <a
              href={href}
              onClick={(event) => {
                if (!onPick) return;
                event.preventDefault();
                onPick();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
