import { lazy, StrictMode, Suspense } from 'react';
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

// 页面样张 for the joint test: not part of what a pad loads.
const Preview = lazy(async () => ({ default: (await import('./preview/Preview.tsx')).Preview }));
const screen = new URLSearchParams(window.location.search).get('screen');

createRoot(root).render(
  <StrictMode>
    {screen === null ? (
      <App />
    ) : (
      <Suspense fallback={null}>
        <Preview screen={screen} />
      </Suspense>
    )}
  </StrictMode>,
);
