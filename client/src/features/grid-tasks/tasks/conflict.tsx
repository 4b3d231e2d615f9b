import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { TaskDetails } from '@/api/types';
import { type Text, useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import type { ActRow, SubmitRow } from './offline/rows';
import type { ResultWords } from './submit-form';

interface Props<Row extends ActRow> {
  row: Row;
  theirs: TaskDetails;
}

/** The task as it was seen and as it is now, only what differs. */
export function Changes({ row, theirs }: Props<ActRow>) {
  const t = useText();
  const c = t.gridTasks.conflict;
  const changed = factsOf(t, row.seen)
    .map((fact, i) => ({ ...fact, now: factsOf(t, theirs)[i]?.value ?? '—' }))
    .filter((fact) => fact.value !== fact.now);
  if (changed.length === 0) return null;
  return (
    <table className="plain-table">
      <caption>{c.since}</caption>
      <thead>
        <tr>
          <th scope="col">{c.field}</th>
          <th scope="col">{c.seen}</th>
          <th scope="col">{c.now}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((fact) => (
          <tr key={fact.label}>
            <th scope="row">{fact.label}</th>
            <td>{fact.value}</td>
            <td>{fact.now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function factsOf(t: Text, task: ActRow['seen']): { label: string; value: string }[] {
  const c = t.gridTasks.conflict;
  return [
    { label: c.status, value: t.gridTasks.status[task.status] },
    { label: c.due, value: formatInstant(task.dueAt) },
    { label: c.assignee, value: task.assigneeName ?? '—' },
    { label: c.reworks, value: String(task.reworkCount) },
  ];
}

/** Only these can differ by what somebody thought; minutes and points are the person's own. */
const comparable = ['outcome', 'note', 'reply'] as const;
type Comparable = (typeof comparable)[number];

/** The last result on the server, so far as there is one. */
const wordsOf = (task: TaskDetails): Partial<Pick<ResultWords, Comparable>> => ({
  outcome: task.outcome ?? undefined,
  note: task.ledger.findLast((line) => line.action === 'submit')?.note ?? undefined,
  reply: task.reply ?? undefined,
});

/** Mine beside theirs, field by field: what is chosen is submitted on the task as it is now. */
export function Choices({ row, theirs, onSend }: Props<SubmitRow> & { onSend: (words: ResultWords) => void }) {
  const t = useText();
  const g = t.gridTasks;
  const other = wordsOf(theirs);
  const [taken, setTaken] = useState<Readonly<Partial<Record<Comparable, 'theirs'>>>>({});
  const offer = theirs.allowedActions.find((a) => a.action === 'submit');
  const label: Record<Comparable, string> = { outcome: g.outcome, note: g.whatDone, reply: g.reply };
  const show = (field: Comparable, value: string) =>
    field === 'outcome' ? (t.complaints.outcome as Record<string, string>)[value] : value;
  const fields = comparable.filter((field) => field !== 'reply' || theirs.ticketId);
  const chosen = (field: Comparable) => (taken[field] ? other[field] : row.body[field]);
  if (!offer?.allowed)
    return <p>{g.conflict.closed((offer?.code && t.problems.byCode[offer.code]) || offer?.reason || g.status[theirs.status])}</p>;
  return (
    <div className="stack">
      <strong>{g.conflict.choose}</strong>
      {fields.map((field) => (
        <fieldset key={field} className="choice">
          <legend>{label[field]}</legend>
          <Radio.Group
            value={taken[field] ?? 'mine'}
            onChange={({ target }) => setTaken({ ...taken, [field]: target.value === 'theirs' ? 'theirs' : undefined })}
            options={[
              { value: 'mine', label: <Side name={g.conflict.mine} text={show(field, row.body[field] ?? '—') ?? '—'} /> },
              {
                value: 'theirs',
                disabled: other[field] === undefined,
                label: <Side name={g.conflict.theirs} text={show(field, other[field] ?? '—') ?? '—'} />,
              },
            ]}
          />
        </fieldset>
      ))}
      <Button
        type="primary"
        onClick={() =>
          onSend({
            ...row.body,
            outcome: chosen('outcome') as ResultWords['outcome'],
            note: chosen('note') ?? '',
            reply: chosen('reply') ?? null,
          })
        }
      >
        {g.conflict.send}
      </Button>
    </div>
  );
}

function Side({ name, text }: { name: string; text: string }) {
  return (
    <>
      <span className="muted">{name}：</span>
      <span className="prose">{text}</span>
    </>
  );
}
