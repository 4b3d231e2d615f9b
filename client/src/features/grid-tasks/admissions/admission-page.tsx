import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type AdmissionAction, type AdmissionDetails, admissionActions } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { ActForm } from './act-form';
import './admissions.css';
import { Documents, Facts, GridList, Outcome, Reviews } from './facts';
import { AdmissionHistory } from './history';
import { useAdmission, useAdmissionAct } from './queries';
import { AdmissionStatusTag, StepDue } from './status';

export default function AdmissionPage(): ReactNode {
  const t = useText();
  const id = usePageParam('admissionId');
  const admission = useAdmission(id);
  return (
    <div className="page page-narrow">
      <div>
        <Link to={paths.admissions}>
          <ArrowLeftOutlined aria-hidden /> {t.common.backToList}
        </Link>
      </div>
      <Loaded query={admission}>{(data) => <LoadedAdmission key={id} admission={data} reload={() => void admission.refetch()} />}</Loaded>
    </div>
  );
}

function LoadedAdmission({ admission, reload }: { admission: AdmissionDetails; reload: () => void }) {
  const t = useText();
  const a = t.gridWork.admissions;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Exclude<AdmissionAction, 'revise' | 'submit'> | null>(null);
  const act = useAdmissionAct(admission, (_, { action }) => {
    setOpen(null);
    void message.success(a.done(a.action[action]));
  });
  const offered = admissionActions.flatMap((name) => {
    const found = admission.allowedActions.find((one) => one.action === name);
    return found ? [{ name, allowed: found.allowed, reason: (found.code && t.problems.byCode[found.code]) || found.reason }] : [];
  });
  const start = (name: AdmissionAction) => {
    act.reset();
    if (name === 'revise') void navigate({ to: paths.admissionEdit, params: { admissionId: admission.id } });
    else if (name === 'submit') act.mutate({ action: 'submit', body: {} });
    else setOpen(name);
  };
  const again = () => {
    act.reset();
    reload();
  };
  return (
    <article className="stack">
      <header className="card stack">
        <div className="row spread">
          <span className="num muted">{admission.number}</span>
          <AdmissionStatusTag status={admission.status} />
        </div>
        <h1>{admission.title}</h1>
        <Outcome admission={admission} />
        {admission.dueAt && (
          <span>
            {a.column.due} <StepDue row={admission} />
          </span>
        )}
        {open === null && <Problem error={act.error} onReload={again} />}
        {open && (
          <ActForm
            key={open}
            action={open}
            admission={admission}
            onDone={() => setOpen(null)}
            onCancel={() => setOpen(null)}
            reload={reload}
          />
        )}
        {open === null && offered.length > 0 && (
          <div className="row admission-actions">
            {offered.map(({ name, allowed, reason }, i) => (
              <Button
                key={name}
                type={i === offered.findIndex((one) => one.allowed) ? 'primary' : 'default'}
                danger={name === 'reject' || name === 'lapse'}
                size="large"
                disabled={!allowed}
                title={reason ?? undefined}
                loading={name === 'submit' && act.isPending}
                onClick={() => start(name)}
              >
                {a.action[name]}
              </Button>
            ))}
            {offered
              .filter((one) => !one.allowed && one.reason)
              .map((one) => (
                <small key={one.name} className="muted">
                  {a.action[one.name]}：{one.reason}
                </small>
              ))}
          </div>
        )}
      </header>
      <Facts admission={admission} />
      <GridList admission={admission} />
      <Reviews admission={admission} />
      <Documents admission={admission} />
      <AdmissionHistory admission={admission} />
    </article>
  );
}
