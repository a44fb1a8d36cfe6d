import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './pad.css';
import './visit.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// A kiosk: no menu on a long press, no text selection, no way to drag something out.
document.addEventListener('contextmenu', (event) => event.preventDefault());
document.addEventListener('dragstart', (event) => event.preventDefault());

// Without a network the pad starts from what it has (11.5). Not while developing: files there change under it.
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/pad/sw.js');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
