import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { Division } from '@/api/types';
import { EmptyState, Loaded } from '@/components/states';
import { useDivision } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { RegisterDivision, RetireDivision } from './division-dialogs';
import { useDivisionCodes } from './queries';
import type { DivisionSearch } from './search';

/** The yearly list of codes: what is in use, what was retired and what took over. */
export default function DivisionsPage(): ReactNode {
  const d = useText().territory.divisions;
  const user = useUser();
  const [search] = usePageSearch<DivisionSearch>();
  const parent = search.parent ?? user.areaCode;
  const codes = useDivisionCodes(parent);
  const above = useDivision(parent);
  const [adding, setAdding] = useState(false);
  const [retiring, setRetiring] = useState<Division | null>(null);
  const root = user.areaCode;
  const path = (above.data?.path ?? []).filter((step) => !root || step.code.localeCompare(root) >= 0);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{d.title}</h1>
          <span className="muted">{d.intro}</span>
        </div>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {d.register}
        </Button>
      </div>
      {path.length > 0 && (
        <nav className="row" aria-label={d.path}>
          {path.map((step, i) => (
            <span key={step.code}>
              {i > 0 && <span className="muted"> / </span>}
              {step.code === parent ? (
                <strong aria-current="page">{step.name}</strong>
              ) : (
                <Link to={paths.divisions} search={{ parent: step.code } as never}>
                  {step.name}
                </Link>
              )}
            </span>
          ))}
        </nav>
      )}
      <Loaded query={codes} skeletonRows={8} empty={(rows) => rows.length === 0 && <EmptyState kind="none" title={d.none} />}>
        {(rows) => <CodeTable rows={rows} onRetire={setRetiring} />}
      </Loaded>
      <RegisterDivision open={adding} parent={parent} onClose={() => setAdding(false)} />
      <RetireDivision division={retiring} siblings={codes.data ?? []} onClose={() => setRetiring(null)} />
    </div>
  );
}

function CodeTable({ rows, onRetire }: { rows: Division[]; onRetire: (division: Division) => void }) {
  const d = useText().territory.divisions;
  const now = today();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={d.title} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{d.code}</th>
            <th scope="col">{d.name}</th>
            <th scope="col">{d.level}</th>
            <th scope="col">{d.state}</th>
            <th scope="col">{d.act}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td className="num">{row.code}</td>
              <td>
                {row.level === 'community' ? (
                  row.name
                ) : (
                  <Link to={paths.divisions} search={{ parent: row.code } as never}>
                    {row.name}
                  </Link>
                )}
              </td>
              <td className="nowrap">{d.levels[row.level]}</td>
              <td>
                <State row={row} now={now} />
              </td>
              <td>
                {!row.validTo && (
                  <Button size="small" aria-label={`${d.retire} ${row.name}`} onClick={() => onRetire(row)}>
                    {d.retire}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function State({ row, now }: { row: Division; now: string }) {
  const d = useText().territory.divisions;
  if (row.validTo)
    return (
      <>
        <Tag color={row.validTo < now ? 'default' : 'orange'}>{row.validTo < now ? d.retired(row.validTo) : d.ends(row.validTo)}</Tag>
        {row.replacedBy && <span className="num">{d.replacedBy(row.replacedBy)}</span>}
      </>
    );
  if (row.validFrom && row.validFrom > now) return <Tag color="blue">{d.begins(row.validFrom)}</Tag>;
  return <Tag color="green">{row.validFrom ? d.since(row.validFrom) : d.inUse}</Tag>;
}
