import { lazy } from 'react';
import { BrowserRouter, type RouteObject, useRoutes } from 'react-router';
import { Frame } from './Frame.tsx';

const Workbench = lazy(() => import('../platform/workbench/Workbench.tsx'));
const TaskList = lazy(() => import('../platform/tasks/TaskList.tsx'));
const CaseQueue = lazy(() => import('../domains/cases/CaseQueue.tsx'));
const CasePage = lazy(() => import('../domains/cases/CasePage.tsx'));
const CaseReceipt = lazy(() => import('../domains/cases/CaseReceipt.tsx'));
const SubCaseLink = lazy(() => import('../domains/cases/SubCaseLink.tsx'));
const RegisterCase = lazy(() => import('../domains/cases/RegisterCase.tsx'));
const DraftList = lazy(() => import('../domains/cases/DraftList.tsx'));
const AmendCase = lazy(() => import('../domains/cases/AmendCase.tsx'));
const FurtherPages = lazy(() => import('./FurtherPages.tsx'));

/** One lazy page per route; whether someone may use a page the API decides, the menu only shows it. */
const pages: RouteObject[] = [
  { index: true, element: <Workbench /> },
  { path: 'tasks', element: <TaskList /> },
  { path: 'cases', element: <CaseQueue /> },
  { path: 'cases/new', element: <RegisterCase /> },
  { path: 'cases/drafts', element: <DraftList /> },
  { path: 'cases/sub/:id', element: <SubCaseLink /> },
  { path: 'cases/:id', element: <CasePage /> },
  { path: 'cases/:id/amend', element: <AmendCase /> },
  { path: 'cases/:id/receipt', element: <CaseReceipt /> },
  { path: '*', element: <FurtherPages /> },
];

const routes: RouteObject[] = [{ element: <Frame />, children: pages }];

function Routes() {
  return useRoutes(routes);
}

/** The console's addresses. The plain router: nothing here loads data by route, and it is half as large. */
export function Router() {
  return (
    <BrowserRouter basename="/staff">
      <Routes />
    </BrowserRouter>
  );
}
