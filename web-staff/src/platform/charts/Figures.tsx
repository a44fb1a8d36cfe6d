import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface Figure {
  title: string;
  value: ReactNode;
  /** Address of what is behind the figure. */
  to?: string;
  /** What is behind the figure lies on this page. */
  onOpen?: () => void;
  /** Said under the figure. */
  note?: string;
}

/** Figures in one line; those with something behind them lead there. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <dl className="staff-figures" aria-label={label}>
      {figures.map(({ title, value, to, onOpen, note }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            {to && <Link to={to}>{value}</Link>}
            {onOpen && (
              <Button type="link" className="staff-figure-button" onClick={onOpen}>
                {value}
              </Button>
            )}
            {!to && !onOpen && value}
            {note && <span className="staff-figure-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
