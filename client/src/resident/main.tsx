import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { surroundings } from '@/api/client';
import { asApiError } from '@/api/problems';
import { currentLanguage } from '@/i18n/create';
import { applyElder } from './elder';
import { Frame } from './frame';
import './resident.css';
import { Messages, prepare } from './text';

surroundings.language = currentLanguage;
applyElder();

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (count, error) => count < 2 && (asApiError(error).status === 0 || asApiError(error).status >= 500),
    },
  },
});

await prepare();
const root = document.getElementById('root');
if (!root) throw new Error('r.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Messages>
        <Frame />
      </Messages>
    </QueryClientProvider>
  </StrictMode>,
);
