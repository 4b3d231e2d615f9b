import { Link } from '@tanstack/react-router';
import type { MeetingStatus } from '@/api/types-meetings';
import { Pages } from '@/components/alliance/pages';
import { useMeetingText } from '@/i18n/meetings';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useMeetings } from './queries';
import type { MeetingSearch } from './search';

const tones: Partial<Record<MeetingStatus, string>> = { convened: 'accent', held: 'warn', minuted: 'ok' };

export function MeetingTag({ status }: { status: MeetingStatus }) {
  const m = useMeetingText();
  return (
    <span className="tag" data-tone={tones[status]}>
      {m.status[status]}
    </span>
  );
}

export function Meetings({ search, onClear }: { search: MeetingSearch; onClear: () => void }) {
  const m = useMeetingText();
  const meetings = useMeetings(search);
  return (
    <Pages query={meetings} filtered={Boolean(search.status || search.series)} none={m.noMeetings} onClear={onClear}>
      {(row) => (
        <li key={row.id}>
          <span className="row spread">
            <Link to={paths.meeting} params={{ meetingId: row.id }}>
              <strong>{row.title}</strong>
            </Link>
            <MeetingTag status={row.status} />
          </span>
          <div className="num">{formatInstant(row.startsAt)}</div>
          <div className="muted">{[m.series[row.series], row.divisionName, row.place].filter(Boolean).join(' · ')}</div>
          <div className="muted num">{m.counts(row.items, row.invited)}</div>
        </li>
      )}
    </Pages>
  );
}
