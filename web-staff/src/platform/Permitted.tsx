import { Forbidden, usePermission } from '@yjs/web-kit';
import type { ReactNode } from 'react';

export interface PermittedProps {
  /** Any of these opens the page. */
  codes: readonly string[];
  children: ReactNode;
}

/** A page for whoever has the right to it; anyone else who knows its address is told so, and nothing is fetched. The API refuses in any case. */
export function Permitted({ codes, children }: PermittedProps) {
  return usePermission(...codes) ? children : <Forbidden />;
}
