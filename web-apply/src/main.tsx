import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './apply.css';
import { GuidePage } from './guide/GuidePage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <GuidePage />
  </StrictMode>,
);
