import type { ReactNode } from 'react';
import { Problem } from '../problem';
import { useText } from '../text';
import type { PublicList } from './queries';

/** The rows of a public list with what stands for them while there are none. */
export function List<T extends { id: string } | { memberId: string }>(props: {
  list: PublicList<T>;
  label: string;
  empty: ReactNode;
  row: (item: T) => ReactNode;
}) {
  const t = useText();
  const { list } = props;
  return (
    <>
      <Problem error={list.error} onRetry={list.retry} />
      {!list.rows && !list.error && (
        <p className="muted" role="status">
          {t.loading}
        </p>
      )}
      {list.rows?.length === 0 && <p className="empty">{props.empty}</p>}
      {list.rows && list.rows.length > 0 && (
        <ul className="cards" aria-label={props.label}>
          {list.rows.map((item) => (
            <li key={'id' in item ? item.id : item.memberId} className="card">
              {props.row(item)}
            </li>
          ))}
        </ul>
      )}
      {list.more && (
        <button type="button" className="quiet wide" disabled={list.busy} onClick={list.more}>
          {t.services.more}
        </button>
      )}
    </>
  );
}

/** What a row says in a few words, one behind the other. */
export const Facts = ({ of }: { of: (string | null | false | undefined)[] }) => (
  <p className="facts">
    {of
      .filter((fact): fact is string => Boolean(fact))
      .map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
  </p>
);
