import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { surroundings } from '@/api/client';
import { currentLanguage } from '@/i18n/create';
import { prepare } from '@/i18n/staff';
import './main.css';
import { Providers } from './providers';
import { signInAgain } from './relogin';
import { router } from './routes';

surroundings.language = currentLanguage;
surroundings.signInAgain = signInAgain;

// A chunk of an older release is gone after an update: say so instead of showing a blank page.
window.addEventListener('vite:preloadError', () => sessionStorage.setItem('gov.chunk-error', '1'));

await prepare();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
