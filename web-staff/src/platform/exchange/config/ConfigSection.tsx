import { type ReactNode, useId } from 'react';

export interface ConfigSectionProps {
  title: string;
  /** One quiet line beside the title. */
  note?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}

/** One section of a record page of the exchange. */
export function ConfigSection({ title, note, extra, children }: ConfigSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="staff-section">
      <header>
        <h2 id={id}>{title}</h2>
        {note && <span className="yjs-quiet">{note}</span>}
        {extra && <span className="staff-section-extra yjs-no-print">{extra}</span>}
      </header>
      {children}
    </section>
  );
}
