import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('r.html has no #root');
createRoot(root).render(<StrictMode>{document.title}</StrictMode>);
