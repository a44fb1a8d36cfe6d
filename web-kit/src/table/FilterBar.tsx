import { lazy, type ReactNode, Suspense } from 'react';
import type { FilterField, FilterValues } from './filter.types.ts';

// The rows come first; what narrows them is there a moment later, in the room that is kept for it.
const FilterLine = lazy(() => import('./FilterLine.tsx'));

export interface FilterBarProps {
  fields: readonly FilterField[];
  /** The screen's URL state; only the fields' keys are read. */
  values: Readonly<Record<string, unknown>>;
  onChange(patch: FilterValues): void;
  /** Right end of the line: saved views, export. */
  extra?: ReactNode;
}

/** The filters of a list. */
export function FilterBar(props: FilterBarProps) {
  return (
    <Suspense fallback={<div className="yjs-filters" />}>
      <FilterLine {...props} />
    </Suspense>
  );
}
