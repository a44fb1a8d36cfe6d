import type { ReactNode } from 'react';

export interface PageSectionProps {
  /** Anchor; the header's list of sections points to it. */
  id: string;
  title: string;
  /** One quiet line under the title. */
  note?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}

/** One section of a record page. */
export function PageSection({ id, title, note, extra, children }: PageSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="staff-section">
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <span className="yjs-quiet">{note}</span>}
        {extra && <span className="staff-section-extra yjs-no-print">{extra}</span>}
      </header>
      {children}
    </section>
  );
}
