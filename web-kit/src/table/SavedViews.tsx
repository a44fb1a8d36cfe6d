import { lazy, Suspense } from 'react';

const SavedViewsMenu = lazy(() => import('./SavedViewsMenu.tsx'));

export interface SavedViewsProps {
  /** Name of the page the views belong to. */
  page: string;
}

/** The views that a person has saved of a list. */
export function SavedViews(props: SavedViewsProps) {
  return (
    <Suspense fallback={null}>
      <SavedViewsMenu {...props} />
    </Suspense>
  );
}
