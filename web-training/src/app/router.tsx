import { NotFound } from '@yjs/web-kit';
import { createBrowserRouter } from 'react-router';
import { Workbench } from '../workbench/Workbench.tsx';
import { Frame } from './Frame.tsx';

export const router = createBrowserRouter(
  [
    {
      element: <Frame />,
      children: [
        { index: true, element: <Workbench /> },
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/training' },
);
