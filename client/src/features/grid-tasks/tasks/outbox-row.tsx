import { CameraOutlined, CheckSquareOutlined, EditOutlined, FileTextOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useText } from '@/i18n/staff';
import { formatClock, formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Changes, Choices } from './conflict';
import { CountChoices } from './count-conflict';
import { discard, resubmit, tryAgain } from './offline/outbox';
import { isAct, type OutboxRow } from './offline/rows';
import { sendNow } from './offline/sync';
import { useDevice } from './offline/use-device';
import { KeptPhoto } from './photo-field';
import { RowState, refusalText } from './row-state';

const icons = {
  accept: <CheckSquareOutlined aria-hidden />,
  submit: <FileTextOutlined aria-hidden />,
  photo: <CameraOutlined aria-hidden />,
  count: <EditOutlined aria-hidden />,
};

/** One thing that has not arrived: what it is, what becomes of it, and what the person can do about it. */
export function OutboxItem({ row, blocked }: { row: OutboxRow; blocked: boolean }) {
  const t = useText();
  const g = t.gridTasks;
  const o = g.outbox;
  const db = useDevice();
  const { modal } = App.useApp();
  const after = (done: Promise<unknown>) => void done.then(() => sendNow());
  const giveUp = () =>
    modal.confirm({
      title: o.discard,
      content: row.kind === 'photo' ? o.confirmDiscardPhoto : o.confirmDiscard,
      okText: o.discard,
      okButtonProps: { danger: true },
      cancelText: t.common.cancel,
      onOk: () => discard(db, row.seq).then(() => sendNow()),
    });
  const refused = row.state === 'failed' || row.state === 'conflict';
  const theirs = isAct(row) && row.state === 'conflict' ? row.theirs : null;
  return (
    <li className="card stack outbox-row" data-state={row.state}>
      <div className="row spread">
        <span className="row">
          {icons[row.kind]}
          <strong>{o.kind[row.kind]}</strong>
          <RowState row={row} />
        </span>
        <span className="num muted">{formatInstant(row.createdAt)}</span>
      </div>
      <div className="outbox-what">
        {row.kind === 'photo' && <KeptPhoto row={row} label={row.fileName} />}
        <div>
          {row.kind === 'count' ? (
            <strong>{row.taskTitle}</strong>
          ) : (
            <Link to={paths.myTasks} search={{ task: row.taskId }}>
              {row.taskTitle}
            </Link>
          )}
          <div className="num muted">{row.taskNumber}</div>
          {row.kind === 'submit' && <p className="prose">{row.body.note}</p>}
          {row.kind === 'count' && <p>{t.gridTasks.today.counted(row.body.households, row.body.dwellingUnits)}</p>}
        </div>
      </div>
      {refused && (
        <p className="outbox-reason" role="alert">
          {row.state === 'conflict' && row.problem?.status === 412
            ? row.kind === 'count'
              ? g.conflict.countTitle
              : g.conflict.title
            : refusalText(t, row)}
        </p>
      )}
      {row.state === 'queued' && (blocked || row.attempts > 0) && (
        <small className="muted">
          {blocked ? o.afterBefore : `${o.notSent}：${refusalText(t, row) ?? ''} ${o.nextTry(formatClock(new Date(row.notBefore)))}`}
        </small>
      )}
      {row.kind === 'count' && row.state === 'conflict' && row.theirs && <CountChoices row={row} theirs={row.theirs} />}
      {theirs && isAct(row) && <Changes row={row} theirs={theirs} />}
      {theirs && row.kind === 'submit' && (
        <Choices row={row} theirs={theirs} onSend={(words) => after(resubmit(db, row.seq, words, theirs))} />
      )}
      <div className="row">
        {row.state === 'failed' && row.kind === 'submit' && (
          <Link to={paths.myTasks} search={{ task: row.taskId, edit: true }}>
            <Button type="primary">{o.edit}</Button>
          </Link>
        )}
        {row.state === 'failed' && row.kind !== 'submit' && (
          <Button type="primary" onClick={() => after(tryAgain(db, row.seq))}>
            {o.again}
          </Button>
        )}
        {theirs && row.kind === 'accept' && theirs.allowedActions.some((a) => a.action === 'accept' && a.allowed) && (
          <Button type="primary" onClick={() => after(tryAgain(db, row.seq, theirs))}>
            {g.conflict.acceptAgain}
          </Button>
        )}
        {row.state !== 'sending' && (
          <Button className="outbox-discard" danger={refused} type={refused ? 'default' : 'text'} onClick={giveUp}>
            {row.state === 'conflict' ? g.conflict.giveUp : o.discard}
          </Button>
        )}
      </div>
    </li>
  );
}
