import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** The place of a sub-case's row on the page of its case. */
export function subCaseAnchor(id: string): string {
  return `sub-case-${id}`;
}

/** The row that the address asks for; it is brought into view as soon as it stands on the page. */
export function useAskedRow(): string {
  const asked = useLocation().hash.slice(1);
  useEffect(() => {
    if (asked) document.getElementById(asked)?.scrollIntoView?.({ block: 'center' });
  }, [asked]);
  return asked;
}
