import { lazy } from 'react';

/** 请评价, loaded when somebody asks; named once, so that a page lists once what it needs. */
export const ReviewDialog = lazy(async () => ({ default: (await import('./ReviewDialog.tsx')).ReviewDialog }));
