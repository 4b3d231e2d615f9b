import { CloudUploadOutlined, ExportOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { surroundings } from '@/api/client';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { exportOutbox } from './offline/export';
import { isAct } from './offline/rows';
import { sendNow, useSyncPhase } from './offline/sync';
import { daysWaiting } from './offline/today';
import { useDevice, useMark, useOutbox } from './offline/use-device';
import { OutboxItem } from './outbox-row';
import './tasks.css';

/** 待发送: everything that has not arrived yet, and why. */
export default function OutboxPage(): ReactNode {
  const o = useText().gridTasks.outbox;
  const db = useDevice();
  const rows = useOutbox();
  const sentAt = useMark('sent');
  const phase = useSyncPhase();
  const { message } = App.useApp();
  if (!rows) return <Skeleton active />;
  const days = daysWaiting(rows, new Date());
  const stuck = rows.filter((row) => row.state === 'failed' || row.state === 'conflict');
  const said = [
    ...(stuck.length < rows.length ? [o.phase[phase], o.waiting(rows.length - stuck.length)] : []),
    ...(stuck.length > 0 ? [o.needYou(stuck.length)] : []),
  ];
  return (
    <div className="page tasks">
      <h1>{o.title}</h1>
      <p className="muted" style={{ margin: 0 }}>
        {o.intro}
      </p>
      <p className="outbox-phase" role="status" data-phase={phase}>
        {rows.length === 0 ? o.allSent : said.join(' · ')}
        {sentAt && <span className="muted"> {o.lastSent(formatInstant(sentAt))}</span>}
      </p>
      {days >= 3 && (
        <p className="banner field-note" role="alert">
          {o.old(days)}
        </p>
      )}
      {rows.length > 0 && (
        <div className="row">
          {phase === 'signIn' ? (
            <Button
              type="primary"
              size="large"
              onClick={() => void surroundings.signInAgain?.().then((done) => (done ? sendNow() : undefined))}
            >
              {o.signInAgain}
            </Button>
          ) : (
            <Button
              type="primary"
              size="large"
              icon={<CloudUploadOutlined aria-hidden />}
              loading={phase === 'sending'}
              onClick={() => void sendNow()}
            >
              {o.sendNow}
            </Button>
          )}
          <Button
            size="large"
            icon={<ExportOutlined aria-hidden />}
            onClick={() => void exportOutbox(db, o.fileName).then(() => message.success(o.exported))}
          >
            {o.export}
          </Button>
        </div>
      )}
      {rows.length === 0 && <EmptyState kind="none" title={o.allSent} hint={o.intro} />}
      <ul className="task-list">
        {rows.map((row) => (
          <OutboxItem
            key={row.id}
            row={row}
            blocked={isAct(row) && rows.some((before) => before.taskId === row.taskId && before.seq < row.seq && before.state !== 'draft')}
          />
        ))}
      </ul>
    </div>
  );
}
