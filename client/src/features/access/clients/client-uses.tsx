import { Skeleton } from 'antd';
import { asApiError } from '@/api/problems';
import { More } from '@/components/feeds/more';
import { Problem } from '@/components/problem';
import { useInterfacesText } from '@/i18n/interfaces';
import { formatInstant } from '@/lib/dates';
import { useClientUses } from './queries';

/** What the event says, without what says nothing. */
function told(data: unknown): string {
  if (!data || typeof data !== 'object') return '';
  return Object.entries(data)
    .filter(([, value]) => value !== null && value !== 0 && value !== '')
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');
}

export function ClientUses({ id }: { id: string }) {
  const i = useInterfacesText();
  const c = i.clients;
  const uses = useClientUses(id);
  const lines = uses.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <span className="muted">{c.usesHint}</span>
      <Problem error={uses.error ? asApiError(uses.error) : null} onRetry={() => void uses.refetch()} />
      {uses.isPending && <Skeleton active />}
      {uses.isSuccess && lines.length === 0 && <span>{c.usesNone}</span>}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
        <section className="scroll-x" aria-label={c.uses} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{c.at}</th>
                <th scope="col">{c.did}</th>
                <th scope="col">{c.detail}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <td className="num nowrap">{formatInstant(line.at)}</td>
                  <td>
                    {c.action[line.action] ?? (
                      <>
                        <code>{line.action}</code>
                        <div className="muted">{i.kindOfEvent[line.action.split('.')[0] ?? '']}</div>
                      </>
                    )}
                  </td>
                  <td className="muted">
                    <span className="two-line" title={told(line.data)}>
                      {told(line.data)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {lines.length > 0 && <More shown={lines.length} query={uses} />}
    </div>
  );
}
