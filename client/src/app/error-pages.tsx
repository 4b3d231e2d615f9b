import { CloudSyncOutlined, LockOutlined, QuestionCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { problemText } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';

function ErrorPage(props: { icon: ReactNode; title: string; text: string; extra?: ReactNode; action?: ReactNode }) {
  const t = useText();
  return (
    <div className="state" role="alert" style={{ minHeight: '60vh', alignContent: 'center' }}>
      {props.icon}
      <h1>{props.title}</h1>
      <p className="muted">{props.text}</p>
      {props.extra}
      <div className="row">
        {props.action}
        <Button href={paths.home}>{t.common.backHome}</Button>
      </div>
    </div>
  );
}

export function NotFoundPage() {
  const t = useText().common;
  return <ErrorPage icon={<QuestionCircleOutlined aria-hidden />} title={t.notFoundTitle} text={t.notFoundText} />;
}

export function ForbiddenPage() {
  const t = useText().common;
  return <ErrorPage icon={<LockOutlined aria-hidden />} title={t.forbiddenTitle} text={t.forbiddenText} />;
}

/** What the router shows when a page throws: each kind of failure has its own page. */
export function FailurePage({ error }: { error: unknown }) {
  const t = useText();
  const failure = asApiError(error);
  const reload = (
    <Button type="primary" onClick={() => location.reload()}>
      {t.common.reload}
    </Button>
  );
  if (failure.status === 403) return <ForbiddenPage />;
  if (failure.status === 404) return <NotFoundPage />;
  if (sessionStorage.getItem('gov.chunk-error')) {
    sessionStorage.removeItem('gov.chunk-error');
    return <ErrorPage icon={<CloudSyncOutlined aria-hidden />} title={t.common.updateReady} text={t.common.chunkError} action={reload} />;
  }
  return (
    <ErrorPage
      icon={<WarningOutlined aria-hidden />}
      title={t.common.errorTitle}
      text={failure.status < 0 ? t.common.errorText : problemText(t, failure)}
      extra={
        <code className="muted">
          {t.common.traceId}: {failure.traceId ?? `${failure.code} ${failure.message}`.slice(0, 200)}
        </code>
      }
      action={reload}
    />
  );
}
