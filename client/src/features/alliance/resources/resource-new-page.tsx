import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { ResourceForm } from './resource-form';
import './resources.css';

export default function ResourceNewPage(): ReactNode {
  const r = useText().lists.resource;
  const navigate = useNavigate();
  return (
    <div className="page page-narrow">
      <div>
        <h1>{r.draft}</h1>
        <span className="muted">{r.draftHint}</span>
      </div>
      <section className="card">
        <ResourceForm
          row={null}
          onDone={(drafted) => void navigate({ to: paths.resource, params: { resourceId: drafted.id }, replace: true })}
        />
      </section>
    </div>
  );
}
