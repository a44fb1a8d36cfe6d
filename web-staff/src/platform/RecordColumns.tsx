import type { ReactNode } from 'react';

export interface RecordColumnsProps {
  /** What stands beside: how far the record is, what was done. */
  side: ReactNode;
  sideLabel: string;
  /** Sections about the record itself. */
  children: ReactNode;
}

/** A record page in two columns, one below the other where there is no room. */
export function RecordColumns({ side, sideLabel, children }: RecordColumnsProps) {
  return (
    <div className="staff-record-columns">
      <div className="staff-record-main">{children}</div>
      <aside className="staff-record-side" aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  );
}
