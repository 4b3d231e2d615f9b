import { EyeOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { TicketDetails } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { can } from '@/lib/permissions';
import { useReporterViews, useRevealReporter } from './queries';

const purposes = ['callBack', 'handling', 'investigation', 'other'] as const;

/** Masked by default; the whole is shown for a purpose and a reason, and the reporter can read that it was. */
export function ReporterSection({ ticket }: { ticket: TicketDetails }) {
  const t = useText();
  const d = t.complaints.detail;
  const user = useUser();
  const [asking, setAsking] = useState(false);
  const reporter = ticket.reporter;
  return (
    <section>
      <h3>{d.reporter}</h3>
      {!reporter || reporter.anonymous || reporter.anonymised ? (
        <p className="muted">{reporter?.anonymised ? d.anonymised : reporter?.anonymous ? d.anonymous : d.noReporter}</p>
      ) : (
        <>
          <dl className="facts">
            <div>
              <dt>{d.name}</dt>
              <dd>{reporter.name ?? '—'}</dd>
            </div>
            <div>
              <dt>{d.phone}</dt>
              <dd className="num">{reporter.phone ?? '—'}</dd>
            </div>
          </dl>
          {can(user, 'reporters.reveal') && (
            <Button
              className="no-print"
              size="small"
              icon={<EyeOutlined aria-hidden />}
              style={{ marginTop: 8 }}
              onClick={() => setAsking(true)}
            >
              {d.reveal}
            </Button>
          )}
        </>
      )}
      <RevealModal ticket={ticket} open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}

function RevealModal({ ticket, open, onClose }: { ticket: TicketDetails; open: boolean; onClose: () => void }) {
  const t = useText();
  const d = t.complaints.detail;
  const reveal = useRevealReporter(ticket.id);
  const close = () => {
    reveal.reset(); // the plain data live no longer than the dialog
    onClose();
  };
  return (
    <Modal title={d.revealTitle} open={open} onCancel={close} footer={null} destroyOnHidden>
      {reveal.data ? (
        <div className="stack">
          <Alert type="warning" showIcon title={d.revealed} />
          <dl className="facts">
            <div>
              <dt>{d.name}</dt>
              <dd>{reveal.data.name ?? '—'}</dd>
            </div>
            <div>
              <dt>{d.phone}</dt>
              <dd className="num">{reveal.data.phone ? <a href={`tel:${reveal.data.phone}`}>{reveal.data.phone}</a> : '—'}</dd>
            </div>
            <div>
              <dt>{d.address}</dt>
              <dd>{reveal.data.address ?? '—'}</dd>
            </div>
          </dl>
          <Views id={ticket.id} />
        </div>
      ) : (
        <div className="stack">
          <Alert type="info" showIcon title={d.revealText} />
          <Problem error={reveal.error} />
          <Form<{ purpose: string; reason: string }> layout="vertical" onFinish={reveal.mutate}>
            <Form.Item name="purpose" label={d.revealPurpose} rules={[{ required: true, message: t.access.required }]}>
              <Radio.Group options={purposes.map((value) => ({ value, label: t.complaints.purpose[value] }))} />
            </Form.Item>
            <Form.Item name="reason" label={d.revealReason} rules={[{ required: true, message: t.access.required }]}>
              <Input.TextArea rows={2} maxLength={300} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={reveal.isPending}>
              {d.reveal}
            </Button>
          </Form>
        </div>
      )}
    </Modal>
  );
}

function Views({ id }: { id: string }) {
  const t = useText();
  const views = useReporterViews(id);
  return (
    <div>
      <h4 style={{ margin: '0 0 4px' }}>{t.complaints.detail.views}</h4>
      <Loaded
        query={views}
        skeletonRows={2}
        empty={(all) => all.length === 0 && <span className="muted">{t.complaints.detail.noViews}</span>}
      >
        {(all) => (
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {all.map((view) => (
              <li key={view.at + view.purpose}>
                <span className="num">{formatInstant(view.at)}</span>{' '}
                {[
                  view.unitName,
                  view.actorName,
                  (t.complaints.purpose as Record<string, string>)[view.purpose] ?? view.purpose,
                  view.reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
