import { ArrowRightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { CoverageFault } from '@/api/types';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';

export function FaultTable({ faults }: { faults: CoverageFault[] }) {
  const c = useText().territory.coverage;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={c.list} tabIndex={0}>
      <table className="plain-table coverage-table">
        <thead>
          <tr>
            <th scope="col">{c.fault}</th>
            <th scope="col">{c.mend}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.code}${fault.subjectId}${fault.otherId ?? ''}`}>
              <td>
                <span className="tag" data-tone={grave.has(fault.code) ? 'bad' : 'warn'}>
                  {c.kind[fault.code]}
                </span>{' '}
                <span className="muted">{fault.divisionName}</span>
                <div>{fault.sentence}</div>
              </td>
              <td className="nowrap">
                <Mend fault={fault} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What leaves people without anybody in charge. */
const grave = new Set<CoverageFault['code']>([
  'compoundWithoutGrid',
  'compoundInGap',
  'compoundOutsideGrid',
  'gridsOverlap',
  'gridWithoutWorker',
  'gridWithoutLeader',
]);

function Mend({ fault }: { fault: CoverageFault }) {
  const c = useText().territory.coverage;
  const words = (
    <>
      {c.goMend} <ArrowRightOutlined aria-hidden />
    </>
  );
  const { subjectId, otherId, sentence } = fault;
  const label = `${c.goMend}: ${sentence}`;
  if (fault.code === 'compoundWithoutGrid' || fault.code === 'compoundInGap')
    return (
      <Link aria-label={label} to={paths.drawGrid} search={{ compound: subjectId }}>
        {words}
      </Link>
    );
  if (fault.code === 'compoundOutsideGrid' || fault.subject === 'grid')
    return (
      <Link aria-label={label} to={paths.grids} search={fault.subject === 'grid' ? { grid: subjectId } : {}}>
        {words}
      </Link>
    );
  return (
    <Link
      aria-label={label}
      to={paths.compounds}
      search={fault.subject === 'compound' ? { compound: subjectId } : { compound: otherId ?? undefined, group: subjectId }}
    >
      {words}
    </Link>
  );
}
