import { Link } from '@tanstack/react-router';
import { Pages } from '@/components/alliance/pages';
import { useText } from '@/i18n/staff';
import { formatDay } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useMembers } from './queries';
import type { AllianceSearch } from './search';

export function Members({ search, onClear }: { search: AllianceSearch; onClear: () => void }) {
  const a = useText().alliance;
  const members = useMembers(search);
  return (
    <Pages query={members} filtered={Boolean(search.q || search.kind)} none={a.noMembers} onClear={onClear}>
      {(row) => (
        <li key={row.id}>
          <span className="row spread">
            <Link to={paths.allianceMember} params={{ memberId: row.id }}>
              <strong>{row.name}</strong>
            </Link>
            <span className="tag">{a.kind[row.kind]}</span>
          </span>
          {row.introduction && <p>{row.introduction}</p>}
          <span className="muted">
            {[a.since(formatDay(row.joinedAt)), row.dualCheckIn && a.dualCheckIn(row.dualCheckInName ?? row.dualCheckIn)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      )}
    </Pages>
  );
}
