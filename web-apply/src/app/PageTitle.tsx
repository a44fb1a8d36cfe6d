import { type ReactNode, useEffect } from 'react';

/** The heading of a page, which also names the window. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 军人退役“一件事”`;
  }, [title]);
  return (
    <header className="apply-title">
      <h1>{title}</h1>
      {children}
    </header>
  );
}
