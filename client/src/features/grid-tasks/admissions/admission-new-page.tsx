import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { AdmissionForm } from './admission-form';
import './admissions.css';

export default function AdmissionNewPage(): ReactNode {
  const a = useText().gridWork.admissions;
  const { message } = App.useApp();
  const navigate = useNavigate();
  return (
    <div className="page page-narrow">
      <h1>{a.create}</h1>
      <AdmissionForm
        admission={null}
        onSaved={({ id }) => {
          void message.success(a.saved);
          void navigate({ to: paths.admission, params: { admissionId: id } });
        }}
      />
    </div>
  );
}
