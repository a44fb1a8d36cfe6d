import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { IdleScreen } from './IdleScreen.tsx';
import './pad.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// A kiosk: no menu on a long press, no text selection, no way to drag something out.
document.addEventListener('contextmenu', (event) => event.preventDefault());
document.addEventListener('dragstart', (event) => event.preventDefault());

createRoot(root).render(
  <StrictMode>
    <IdleScreen />
  </StrictMode>,
);
