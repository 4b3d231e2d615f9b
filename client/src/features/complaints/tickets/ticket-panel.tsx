import { CloseOutlined, CopyOutlined, ExportOutlined, PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button, Tabs } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { TicketAction, TicketDetails } from '@/api/types';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { ActionBar } from './action-bar';
import { ActionForm } from './action-form';
import { AuditTrail } from './audit-trail';
import { Clocks } from './clocks';
import { Due } from './due';
import { Duplicates } from './duplicates';
import { Facts } from './facts';
import { Marks } from './marks';
import './panel.css';
import { useTicket } from './queries';
import { RaiseGap } from './raise-gap';
import { StatusTag } from './status-tag';
import { Timeline } from './timeline';

interface Props {
  id: string;
  onClose?: () => void;
  onOpen: (id: string) => void;
}

export function TicketPanel({ id, onClose, onOpen }: Props) {
  const ticket = useTicket(id);
  return (
    <div className="panel">
      <Loaded query={ticket} skeletonRows={12}>
        {(data) => <LoadedTicket ticket={data} onClose={onClose} onOpen={onOpen} onReload={async () => (await ticket.refetch()).data} />}
      </Loaded>
      {!ticket.data && onClose && <CloseButton onClose={onClose} />}
    </div>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const t = useText();
  return <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t.complaints.keys.close} onClick={onClose} />;
}

function LoadedTicket({
  ticket,
  onClose,
  onOpen,
  onReload,
}: Omit<Props, 'id'> & { ticket: TicketDetails; onReload: () => Promise<TicketDetails | undefined> }) {
  const t = useText();
  const user = useUser();
  const { message } = App.useApp();
  const [form, setForm] = useState<{ action: TicketAction | 'correct'; revision: number; preset?: Record<string, unknown> } | null>(null);
  const tabs = t.complaints.detail.tabs;
  const merge = ticket.allowedActions.some((a) => a.action === 'merge' && a.allowed);
  const items = [
    { key: 'facts', label: tabs.facts, children: <Facts ticket={ticket} onOpen={onOpen} /> },
    { key: 'clocks', label: tabs.clocks, children: <Clocks id={ticket.id} /> },
    { key: 'timeline', label: tabs.timeline, children: <Timeline ticket={ticket} /> },
    {
      key: 'duplicates',
      label: tabs.duplicates,
      children: (
        <Duplicates
          id={ticket.id}
          onOpen={onOpen}
          onMerge={
            merge
              ? (parent) =>
                  setForm({
                    action: 'merge',
                    revision: ticket.revision,
                    preset: { parentId: parent.id, parentLabel: `${parent.number} ${parent.title}` },
                  })
              : undefined
          }
        />
      ),
    },
    ...(can(user, 'tickets.audit') ? [{ key: 'audit', label: tabs.audit, children: <AuditTrail id={ticket.id} /> }] : []),
  ];
  return (
    <>
      <header className="panel-head">
        <div className="row spread">
          <span className="row" style={{ gap: 6 }}>
            <b className="num">{ticket.number}</b>
            <Button
              type="text"
              size="small"
              icon={<CopyOutlined aria-hidden />}
              aria-label={t.complaints.detail.copyNumber}
              onClick={() => void navigator.clipboard?.writeText(ticket.number).then(() => message.success(t.common.copied))}
            />
            <StatusTag status={ticket.status} />
            <Due ticket={ticket} />
          </span>
          <span className="row" style={{ gap: 2 }}>
            <Link to={paths.ticketPrint} params={{ ticketId: ticket.id }} target="_blank">
              <Button
                type="text"
                icon={<PrinterOutlined aria-hidden />}
                aria-label={t.complaints.detail.print}
                title={t.complaints.detail.print}
              />
            </Link>
            {onClose && (
              <>
                <Link to={paths.ticket} params={{ ticketId: ticket.id }}>
                  <Button
                    type="text"
                    icon={<ExportOutlined aria-hidden />}
                    aria-label={t.complaints.detail.openPage}
                    title={t.complaints.detail.openPage}
                  />
                </Link>
                <CloseButton onClose={onClose} />
              </>
            )}
          </span>
        </div>
        <h2 className="panel-title">{ticket.title}</h2>
        <div className="row" style={{ gap: 6 }}>
          <Marks ticket={ticket} words />
        </div>
        {ticket.pending && (
          <div className="banner" role="status">
            <strong>{t.complaints.detail.pending[ticket.pending.kind]}</strong> {ticket.pending.reason}
            {ticket.pending.requestedBy && <span className="muted">· {t.complaints.detail.requestedBy(ticket.pending.requestedBy)}</span>}
          </div>
        )}
        <ActionBar actions={ticket.allowedActions} onChoose={(action) => setForm({ action, revision: ticket.revision })} />
        <RaiseGap ticket={ticket} />
        {form && (
          <ActionForm
            key={`${form.action}-${form.preset?.parentId ?? ''}`}
            ticket={ticket}
            action={form.action}
            revision={form.revision}
            preset={form.preset}
            onReload={async () => {
              const latest = await onReload();
              if (latest) setForm({ ...form, revision: latest.revision });
            }}
            onClose={() => setForm(null)}
          />
        )}
      </header>
      <Tabs items={items} tabBarGutter={16} destroyOnHidden />
    </>
  );
}
