import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useUser } from '@/api/session';
import type { LedgerMonth } from '@/api/types';
import { DateField } from '@/components/date-field';
import { EmptyState, Loaded } from '@/components/states';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { formatInstant, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useLedgerMonths } from './queries';
import { type LedgerSearch, monthFrom, monthOf } from './search';

interface Props {
  search: LedgerSearch;
  onSearch: (search: LedgerSearch) => void;
}

/** A row a grid: what the month adds up to, and whether its leader has signed. */
export function LedgerMonths({ search, onSearch }: Props) {
  const t = useText();
  const l = t.ledger.list;
  const user = useUser();
  const month = monthOf(search);
  const months = useLedgerMonths(month, search.area);
  const go = (to: string) => onSearch({ ...search, month: to });
  return (
    <>
      <div className="row no-print">
        <Button icon={<LeftOutlined aria-hidden />} aria-label={l.months.previous} onClick={() => go(monthFrom(month, -1))} />
        <DateField
          month
          aria-label={l.month}
          value={month}
          max={today().slice(0, 7)}
          allowClear={false}
          onChange={(chosen) => chosen && go(chosen)}
        />
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={l.months.next}
          disabled={month >= today().slice(0, 7)}
          onClick={() => go(monthFrom(month, 1))}
        />
        <DivisionPicker
          root={user.areaCode}
          value={search.area}
          aria-label={l.all}
          onChange={(area) => onSearch({ ...search, area: area ?? undefined })}
        />
      </div>
      <Loaded query={months} empty={(rows) => rows.length === 0 && <EmptyState kind="none" title={l.months.none} />}>
        {(rows) => <MonthTable rows={rows} month={month} />}
      </Loaded>
    </>
  );
}

function MonthTable({ rows, month }: { rows: LedgerMonth[]; month: string }) {
  const t = useText();
  const l = t.ledger.list;
  const over = month < today().slice(0, 7);
  return (
    <div className="scroll-x card ledger-months">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{l.grid}</th>
            <th className="n">{l.figure.tasks}</th>
            <th className="n">{l.figure.done}</th>
            <th className="n">{l.figure.onTime}</th>
            <th className="n">{l.figure.open}</th>
            <th className="n">{l.figure.minutes}</th>
            <th>{l.months.state}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.gridId}>
              <td>{row.gridName}</td>
              <td className="n">{row.figures.tasks}</td>
              <td className="n">{row.figures.done}</td>
              <td className="n">{row.figures.onTime}</td>
              <td className="n">{row.figures.open}</td>
              <td className="n">{l.hours(row.figures.minutes)}</td>
              <td>
                {row.signedAt ? (
                  <span className="tag" data-tone="ok">
                    {l.months.signed(row.signerName ?? '—', formatInstant(row.signedAt))}
                  </span>
                ) : (
                  <span className="tag">{over ? l.months.unsigned : l.months.notOver}</span>
                )}{' '}
                {row.changedSince > 0 && (
                  <span className="tag" data-tone="warn">
                    {l.months.changed(row.changedSince)}
                  </span>
                )}
              </td>
              <td className="nowrap">
                <Link to={paths.ledgerSheet} search={{ grid: row.gridId, month } as never}>
                  {row.maySign ? l.months.sign : l.months.sheet}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
