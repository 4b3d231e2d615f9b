import { DeleteOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { QuarantinedRow } from '@/api/types-interfaces';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { readMembers } from './members';
import { useDiscard, useFixAndReplay, useQuarantinedRow } from './queries';
import { RowState } from './row-state';
import './quarantine.css';

/** One row beside the list; open in the address, so a link leads straight to it. */
export function RowDrawer({ source, id, onClose }: { source: string; id: string | undefined; onClose: () => void }) {
  const q = useInterfacesText().quarantine;
  return (
    <Drawer title={q.open} open={id !== undefined} onClose={onClose} size={560} destroyOnHidden>
      {id && <OneRow key={id} source={source} id={id} />}
    </Drawer>
  );
}

function OneRow({ source, id }: { source: string; id: string }) {
  const query = useQuarantinedRow(source, id);
  return (
    <Loaded query={query}>
      {(row) => (
        <div className="stack">
          <Head row={row} />
          {row.state === 'open' ? (
            <Fix key={String(row.members === null)} source={source} row={row} onReload={() => void query.refetch()} />
          ) : (
            <Members row={row} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function Head({ row }: { row: QuarantinedRow }) {
  const f = useFeedsText();
  const i = useInterfacesText();
  const q = i.quarantine;
  const opens = can(useUser(), 'tickets.read') && ['tickets', 'ticketUpdates'].includes(row.kind);
  return (
    <>
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{q.row(row.batchKey, row.line)}</h2>
        <RowState state={row.state} />
      </div>
      <span className="muted">
        {f.kind[row.kind]} · {formatInstant(row.createdAt)}
        {row.key && ` · ${row.key}`}
      </span>
      {row.state === 'open' && <Alert type="warning" showIcon title={row.detail} />}
      {opens && row.subjectId && (
        <Link to={paths.ticket} params={{ ticketId: row.subjectId } as never}>
          {i.batches.toTicket}
        </Link>
      )}
    </>
  );
}

function Members({ row }: { row: QuarantinedRow }) {
  if (!row.members) return <pre className="code-block">{row.raw}</pre>;
  return (
    <dl className="facts">
      {Object.entries(row.members).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The row's members, each with what is wrong with it; a member that is missing has an empty field. */
function Fix({ source, row, onReload }: { source: string; row: QuarantinedRow; onReload: () => void }) {
  const t = useText();
  const f = useFeedsText();
  const q = useInterfacesText().quarantine;
  const { modal } = App.useApp();
  const [members, setMembers] = useState<Record<string, string>>(row.members ?? {});
  const [raw, setRaw] = useState(row.raw ?? '');
  const act = useFixAndReplay(source, row);
  const discard = useDiscard(source, row);
  const unread = row.members === null;
  const names = [...new Set([...row.errors.map((error) => error.from), ...Object.keys(members)])];
  const shown = names.filter((name) => name in members || row.errors.some((error) => error.from === name && error.field));
  const given = unread ? readMembers(raw) : Object.fromEntries(Object.entries(members).filter(([, value]) => value !== ''));
  const changed = unread || JSON.stringify(given) !== JSON.stringify(row.members);
  const without = (name: string) => setMembers(Object.fromEntries(Object.entries(members).filter(([other]) => other !== name)));
  const send = () => given && (changed ? act.fix.mutate(given) : act.replay.mutate({ ids: [row.id], kind: null }));
  const ask = () =>
    void modal.confirm({
      title: q.discard,
      content: q.confirmDiscard,
      okText: q.discard,
      cancelText: t.common.back,
      okButtonProps: { danger: true },
      onOk: () => discard.mutate(undefined),
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {unread ? (
        <>
          <span className="muted">{q.rawHint}</span>
          <Input.TextArea
            aria-label={q.raw}
            value={raw}
            autoSize={{ minRows: 5, maxRows: 16 }}
            spellCheck={false}
            onChange={(event) => setRaw(event.target.value)}
          />
          {!given && <small className="muted">{q.rawInvalid}</small>}
        </>
      ) : (
        <>
          <span className="muted">{q.membersHint}</span>
          {shown.map((name) => {
            const errors = row.errors.filter((error) => error.from === name);
            const field = errors.find((error) => error.field)?.field;
            const id = `member-${name}`;
            return (
              <div key={name} className="member">
                <label htmlFor={id}>
                  <strong>{name}</strong> {field && <span className="muted">{f.field[field]}</span>}
                </label>
                <Input.TextArea
                  id={id}
                  value={members[name] ?? ''}
                  autoSize={{ minRows: 1, maxRows: 8 }}
                  status={errors.length > 0 ? 'error' : undefined}
                  aria-invalid={errors.length > 0}
                  aria-describedby={errors.length > 0 ? `${id}-why` : undefined}
                  onChange={(event) => setMembers({ ...members, [name]: event.target.value })}
                />
                <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={q.removeMember(name)} onClick={() => without(name)} />
                {errors.length > 0 && <small id={`${id}-why`}>{errors.map((error) => error.detail).join(' ')}</small>}
              </div>
            );
          })}
        </>
      )}
      <Problem
        error={act.fix.error ?? act.replay.error ?? discard.error}
        onReload={() => {
          act.fix.reset();
          discard.reset();
          onReload();
        }}
      />
      {act.replay.data?.results.some((one) => one.outcome === 'rejected') && (
        <Alert role="alert" type="error" showIcon title={q.stillBad} />
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={!given} loading={act.isPending}>
          {q.fixAndReplay}
        </Button>
        <Button danger type="text" loading={discard.isPending} onClick={ask}>
          {q.discard}
        </Button>
      </div>
    </form>
  );
}
