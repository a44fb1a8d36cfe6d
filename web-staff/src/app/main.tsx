import { createClient, KitProvider } from '@yjs/web-kit';
import '@yjs/web-kit/style.css';
import './staff.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from './router.tsx';

const client = createClient({ persisted: import.meta.env.PROD });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <KitProvider client={client}>
      <Router />
    </KitProvider>
  </StrictMode>,
);
