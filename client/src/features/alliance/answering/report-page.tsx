import { Link, useParams } from '@tanstack/react-router';
import { Button, Form, Input, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { ReportAction, ReportDetails, ReportFigures } from '@/api/types-answering';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { Problem, showFieldErrors } from '@/components/problem';
import { useAnsweringText } from '@/i18n/answering';
import { formatDay } from '@/lib/dates';
import { paths, residentPaths } from '@/lib/paths';
import { Comments } from './comments';
import { useReport, useReportAct } from './queries';
import { ReviseReport } from './report-dialog';
import { StatusTag } from './reports';
import '@/components/alliance/alliance.css';
import './answering.css';

/** A report with the figures of its period, and what residents say to it. */
export default function ReportPage(): ReactNode {
  const w = useAnsweringText();
  const { reportId } = useParams({ strict: false });
  const report = useReport(reportId ?? '');
  return (
    <div className="page">
      <Link to={paths.answering}>‹ {w.back}</Link>
      <Problem error={report.error ? asApiError(report.error) : null} onRetry={() => void report.refetch()} />
      {report.isPending && <Skeleton active />}
      {report.data && <Report details={report.data} />}
    </div>
  );
}

function Report({ details }: { details: ReportDetails }) {
  const w = useAnsweringText();
  const user = useUser();
  const { report } = details;
  const [open, setOpen] = useState<ReportAction | null>(null);
  const close = () => setOpen(null);
  const draft = report.status === 'draft';
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            {report.title} <StatusTag status={report.status} />
          </h1>
          <span className="muted">
            {[report.communityName, w.period(report.from, report.until), report.publishedAt && w.publishedOn(formatDay(report.publishedAt))]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <span className="row">
          {!draft && <a href={residentPaths.reportOf(report.id)}>{w.publicPage}</a>}
          {report.allowedActions.map((act) => (
            <Button key={act} type={act === 'publish' ? 'primary' : 'default'} danger={act === 'withdraw'} onClick={() => setOpen(act)}>
              {w.act[act]}
            </Button>
          ))}
        </span>
      </div>
      {details.withdrawReason && <p className="withdrawn">{w.withdrawn(details.withdrawReason)}</p>}
      <section className="card" aria-label={w.figures}>
        <h2>{w.figures}</h2>
        {draft && <p className="muted">{w.figuresNow}</p>}
        <Figures figures={details.figures} />
      </section>
      <section className="card report-text">{details.text}</section>
      {!draft && (
        <section className="card" aria-label={w.said}>
          <h2>{w.said}</h2>
          <Comments reportId={report.id} mayRaise={report.communityName !== null && Boolean(user.areaCode)} />
        </section>
      )}
      <ReviseReport details={details} open={open === 'revise'} onClose={close} />
      {(open === 'publish' || open === 'withdraw') && <ActDialog details={details} act={open} onClose={close} />}
    </>
  );
}

const shown = [
  'collected',
  'listed',
  'met',
  'declined',
  'gaps',
  'delivered',
  'heads',
  'meanStars',
] as const satisfies (keyof ReportFigures)[];

function Figures({ figures }: { figures: ReportFigures }) {
  const w = useAnsweringText();
  return (
    <dl className="report-figures">
      {shown.map((name) => (
        <div key={name}>
          <dt className="muted">{w.figure[name]}</dt>
          <dd className="num">{figures[name] ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

function ActDialog({ details, act, onClose }: { details: ReportDetails; act: 'publish' | 'withdraw'; onClose: () => void }) {
  const w = useAnsweringText();
  const required = useRequired();
  const [form] = Form.useForm<{ reason?: string }>();
  const command = useReportAct(details.report, act, onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={w.actNamed(w.act[act], details.report.title)}
      open
      onClose={onClose}
      form={form}
      act={command}
      submit={w.act[act]}
      danger={act === 'withdraw'}
      onSubmit={(fields) => command.mutate({ ...fields })}
    >
      <p>{act === 'publish' ? w.publishPrompt : w.withdrawPrompt}</p>
      {act === 'withdraw' && (
        <Form.Item name="reason" label={w.reason} rules={required.text}>
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
