import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProjectCalendar } from '@/components/alliance/project-calendar';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { useMedia } from '@/lib/use-media';
import type { CalendarSearch } from './search';
import '@/components/alliance/lists.css';

/** Which project takes place when: a month on a desk, a week on a phone. */
export default function ProjectCalendarPage(): ReactNode {
  const t = useText();
  const [search, setSearch] = usePageSearch<CalendarSearch>();
  const wide = useMedia('(min-width: 800px)');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.lists.calendar}</h1>
        <Link to={paths.lists}>{t.lists.title}</Link>
      </div>
      <ProjectCalendar
        day={search.day ?? today()}
        view={wide ? 'month' : 'week'}
        onDay={(day) => setSearch({ day }, { resetScroll: false })}
      />
    </div>
  );
}
