import { Select } from 'antd';
import type { PromiseCounts } from '@/api/types-meetings';
import { Loaded } from '@/components/states';
import { useMeetingText } from '@/i18n/meetings';
import { today } from '@/lib/dates';
import { promiseTones } from './actions';
import { useAttendance, usePromises } from './queries';

type Row = PromiseCounts['rows'][number];
const quarters = [1, 2, 3, 4] as const;
const parts = ['kept', 'late', 'overdue', 'open'] as const;

/** N13: promises kept, by owner and quarter. */
export function PromiseTracker({ year, onYear }: { year: number | undefined; onYear: (year: number | undefined) => void }) {
  const m = useMeetingText();
  const promises = usePromises(year);
  const now = Number(today().slice(0, 4));
  return (
    <section className="card" aria-label={m.tabs.promises}>
      <div className="row spread">
        <h2>{m.tabs.promises}</h2>
        <Select
          aria-label={m.yearLabel}
          value={year ?? now}
          style={{ width: 120 }}
          options={[now, now - 1, now - 2].map((value) => ({ value, label: m.year(value) }))}
          onChange={(value) => onYear(value === now ? undefined : value)}
        />
      </div>
      <p className="muted">{m.promisesHint}</p>
      <Loaded query={promises} empty={({ rows }) => rows.length === 0 && <p className="muted">{m.noPromises}</p>}>
        {({ rows }) => <TrackerTable rows={rows} />}
      </Loaded>
    </section>
  );
}

function TrackerTable({ rows }: { rows: Row[] }) {
  const m = useMeetingText();
  const owners = [...new Map(rows.map((row) => [`${row.ownerKind}${row.ownerId}${row.ownerName}`, row])).entries()];
  return (
    <section
      className="scroll-x"
      aria-label={m.trackerScroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
      tabIndex={0}
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{m.ownerKindLabel}</th>
            {quarters.map((quarter) => (
              <th key={quarter} scope="col">
                {m.quarter(quarter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {owners.map(([key, owner]) => (
            <tr key={key}>
              <th scope="row">
                {owner.ownerName} <span className="muted">{m.ownerKind[owner.ownerKind]}</span>
              </th>
              {quarters.map((quarter) => (
                <td key={quarter}>
                  <Quarter row={rows.find((row) => `${row.ownerKind}${row.ownerId}${row.ownerName}` === key && row.quarter === quarter)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A bar of what was promised, in words too: colour alone tells nobody. */
function Quarter({ row }: { row: Row | undefined }) {
  const m = useMeetingText();
  if (!row) return <span className="muted">—</span>;
  return (
    <div className="promise-cell">
      <div className="promise-bar" aria-hidden>
        {parts
          .filter((part) => row[part] > 0)
          .map((part) => (
            <span key={part} data-part={part} style={{ flexGrow: row[part] }} />
          ))}
      </div>
      <span className="num">
        {m.made} {row.made}
      </span>
      {parts
        .filter((part) => row[part] > 0)
        .map((part) => (
          <span key={part} className="tag" data-tone={promiseTones[part]}>
            {m.promise[part]} {row[part]}
          </span>
        ))}
    </div>
  );
}

export function AttendanceTable() {
  const m = useMeetingText();
  const attendance = useAttendance();
  const columns = ['invited', 'attended', 'substituted', 'excused', 'absent'] as const;
  return (
    <section className="card" aria-label={m.attendanceTitle}>
      <h2>{m.attendanceTitle}</h2>
      <Loaded query={attendance} empty={({ members }) => members.length === 0 && <p className="muted">{m.noAttendance}</p>}>
        {({ members }) => (
          <section
            className="scroll-x"
            aria-label={m.attendanceScroll}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
            tabIndex={0}
          >
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{m.attendanceHead.member}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {m.attendanceHead[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {members.map((row) => (
                  <tr key={row.memberId}>
                    <th scope="row">{row.memberName}</th>
                    {columns.map((column) => (
                      <td key={column} className="num">
                        {row[column]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Loaded>
    </section>
  );
}
