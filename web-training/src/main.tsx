import { createClient, KitProvider } from '@yjs/web-kit';
import '@yjs/web-kit/style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { growing } from './app/growing.ts';
import { router } from './app/router.tsx';
import './app/portal.css';
import './app/phone.css';

const client = createClient({ persisted: import.meta.env.PROD, growing });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <KitProvider client={client}>
      <RouterProvider router={router} />
    </KitProvider>
  </StrictMode>,
);
