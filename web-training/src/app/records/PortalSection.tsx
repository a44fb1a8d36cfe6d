import type { ReactNode } from 'react';

export interface PortalSectionProps {
  id: string;
  title: string;
  children: ReactNode;
}

/** One section of a record's page. */
export function PortalSection({ id, title, children }: PortalSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="yjs-panel portal-section">
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
