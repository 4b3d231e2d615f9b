import { Link } from '@tanstack/react-router';
import { Button, Input, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { asApiError } from '@/api/problems';
import type { ImportBatch, ImportRow, ImportRowState } from '@/api/types';
import { Problem } from '@/components/problem';
import { useFeedsText } from '@/i18n/feeds';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { useFixRow, useImportRows } from './queries';

/** Rows with their cells; a bad cell shows why and is put right where it stands. */
export function ImportRows({ batch, states }: { batch: ImportBatch; states: ImportRowState[] }) {
  const t = useText();
  const f = useFeedsText();
  const count = (state: ImportRowState) => batch.totals[state];
  const [state, setState] = useState(() => states.find((s) => count(s) > 0) ?? states[0] ?? 'invalid');
  const rows = useImportRows(batch, state);
  const all = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const headings = batch.columns.filter((c) => c.field !== 'ignore').map((c) => c.heading);
  return (
    <section className="card stack">
      <Segmented<ImportRowState>
        aria-label={f.showRows}
        value={state}
        options={states.map((value) => ({ value, label: `${f.rowState[value]} ${count(value)}` }))}
        onChange={setState}
      />
      <Problem error={rows.error ? asApiError(rows.error) : null} onRetry={() => void rows.refetch()} />
      {rows.isPending && <Skeleton active />}
      {rows.isSuccess && all.length === 0 && <p className="muted">{f.noRows}</p>}
      {all.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
        <section className="scroll-x" aria-label={f.rowState[state]} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                <th className="n">{f.rowNumber}</th>
                {headings.map((heading) => (
                  <th key={heading}>{heading}</th>
                ))}
                <th>{state === 'invalid' ? f.fix : ''}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((row) =>
                state === 'invalid' ? (
                  <FixableRow key={row.row} batch={batch} row={row} headings={headings} />
                ) : (
                  <PlainRow key={row.row} row={row} headings={headings} ofTickets={batch.kind === 'tickets'} />
                ),
              )}
            </tbody>
          </table>
        </section>
      )}
      {rows.hasNextPage && (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
    </section>
  );
}

function PlainRow({ row, headings, ofTickets }: { row: ImportRow; headings: string[]; ofTickets: boolean }) {
  const f = useFeedsText();
  return (
    <tr>
      <td className="n">{row.row}</td>
      {headings.map((heading) => {
        const problem = row.errors.find((error) => error.heading === heading);
        return (
          <td key={heading} className={problem ? 'cell-bad' : undefined}>
            <span className="cell-text">{row.cells[heading]}</span>
            {problem && <small>{problem.detail}</small>}
          </td>
        );
      })}
      <td>
        {ofTickets && row.subjectId && (
          <Link to={paths.ticket} params={{ ticketId: row.subjectId }}>
            {f.ticket}
          </Link>
        )}
      </td>
    </tr>
  );
}

function FixableRow({ batch, row, headings }: { batch: ImportBatch; row: ImportRow; headings: string[] }) {
  const f = useFeedsText();
  const [changed, setChanged] = useState<Record<string, string>>({});
  const fix = useFixRow(batch);
  return (
    <tr>
      <td className="n">{row.row}</td>
      {headings.map((heading) => {
        const problem = row.errors.find((error) => error.heading === heading);
        return (
          <td key={heading} className={problem ? 'cell-bad' : undefined}>
            {problem ? (
              <>
                <Input
                  aria-label={`${f.rowNumber} ${row.row} ${heading}`}
                  aria-invalid
                  value={changed[heading] ?? row.cells[heading] ?? ''}
                  style={{ minWidth: 140 }}
                  onChange={(event) => setChanged({ ...changed, [heading]: event.target.value })}
                  onPressEnter={() => fix.mutate({ row: row.row, cells: changed })}
                />
                <small>{problem.detail}</small>
              </>
            ) : (
              <span className="cell-text">{row.cells[heading]}</span>
            )}
          </td>
        );
      })}
      <td>
        <Button
          disabled={Object.keys(changed).length === 0}
          loading={fix.isPending}
          onClick={() => fix.mutate({ row: row.row, cells: changed })}
        >
          {f.saveRow}
        </Button>
        <Problem error={fix.error} />
      </td>
    </tr>
  );
}
