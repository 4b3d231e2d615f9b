import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { AdmissionForm } from './admission-form';
import './admissions.css';
import { useAdmission } from './queries';

export default function AdmissionEditPage(): ReactNode {
  const a = useText().gridWork.admissions;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const id = usePageParam('admissionId');
  const admission = useAdmission(id);
  return (
    <div className="page page-narrow">
      <h1>{a.editTitle}</h1>
      <Loaded query={admission}>
        {(data) => (
          <AdmissionForm
            key={id}
            admission={data}
            reload={() => void admission.refetch()}
            onSaved={() => {
              void message.success(a.saved);
              void navigate({ to: paths.admission, params: { admissionId: id } });
            }}
          />
        )}
      </Loaded>
    </div>
  );
}
