import type { ReactNode } from 'react';

interface ScrollFrameProps {
  /** What scrolls, for who does not see it. */
  label: string;
  className: string;
  children: ReactNode;
}

/** What may be wider or higher than its place and scrolls: it takes the focus, or the keyboard alone would never reach its end (WCAG 2.1.1). */
export function ScrollFrame({ label, className, children }: ScrollFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
