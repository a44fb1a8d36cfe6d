import { type ReactNode, useEffect, useRef } from 'react';

/** The page with which the visit began takes no focus: the browser reads it out by itself. */
let visiting = false;

/** The heading of a page, which also names the window; the focus goes there when one has come from another page. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visiting) heading.current?.focus({ preventScroll: true });
    visiting = true;
  }, []);
  useEffect(() => {
    document.title = `${title} · 军人退役“一件事”`;
  }, [title]);
  return (
    <header className="apply-title">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
