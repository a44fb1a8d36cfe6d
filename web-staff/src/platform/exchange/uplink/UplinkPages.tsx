import { Forbidden, NotFound, usePermission } from '@yjs/web-kit';
import { lazy } from 'react';
import { type RouteObject, useRoutes } from 'react-router';

const UplinkPage = lazy(() => import('./UplinkPage.tsx'));
const EntryPage = lazy(() => import('./EntryPage.tsx'));
const EntryEditor = lazy(() => import('./EntryEditor.tsx'));
const TaskPage = lazy(() => import('./TaskPage.tsx'));

/** Below `/uplink`; each page is loaded when it is opened. */
const pages: RouteObject[] = [
  { index: true, element: <UplinkPage /> },
  { path: 'new', element: <EntryEditor /> },
  { path: 'tasks/:id', element: <TaskPage /> },
  { path: ':id', element: <EntryPage /> },
  { path: ':id/edit', element: <EntryEditor /> },
  { path: '*', element: <NotFound /> },
];

/** The pages of 数据上行. */
export default function UplinkPages() {
  const may = usePermission('dx.uplink:view');
  const page = useRoutes(pages);
  return may ? page : <Forbidden />;
}
