import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { projectStatuses } from '@/api/types-alliance';
import { ThemeSelect } from '@/components/alliance/choices';
import { ProjectTag, TimeLeft } from '@/components/alliance/marks';
import { Pages } from '@/components/alliance/pages';
import { useProjects } from '@/components/alliance/queries';
import { ExportMenu } from '@/components/alliance/table-links';
import { formatSpan } from '@/components/alliance/when';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { Head } from './head';
import type { ListsSearch } from './search';

interface Props {
  search: ListsSearch;
  onSearch: (part: ListsSearch) => void;
}

export function ProjectList({ search, onSearch }: Props) {
  const l = useText().lists;
  const filter = { status: search.project, theme: search.theme, community: search.area, q: search.q };
  const projects = useProjects(filter);
  return (
    <>
      <Head title={l.projects} query={projects}>
        <ThemeSelect
          aria-label={l.field.theme}
          placeholder={l.field.theme}
          value={search.theme}
          width={132}
          allowClear
          onChange={(theme) => onSearch({ theme })}
        />
        <Select
          aria-label={`${l.projects} ${l.field.status}`}
          placeholder={l.field.allStatuses}
          value={search.project}
          allowClear
          options={projectStatuses.map((value) => ({ value, label: l.projectStatus[value] }))}
          onChange={(project) => onSearch({ project })}
        />

        <ExportMenu list="/service-projects" title={l.projects} filter={filter} />
      </Head>
      <Pages
        query={projects}
        filtered={Boolean(search.project || search.theme || search.area || search.q)}
        none={l.noProjects}
        onClear={() => onSearch({ project: undefined, theme: undefined, area: undefined, q: undefined })}
      >
        {(row) => (
          <li key={row.id}>
            <div className="row-title">
              <Link to={paths.project} params={{ projectId: row.id }}>
                {row.title}
              </Link>
              <ProjectTag status={row.status} />
            </div>
            <div className="muted">
              {[row.number, l.theme[row.theme], row.memberName ?? l.project.nobody, row.communityName].filter(Boolean).join(' · ')}
            </div>
            <div className="row">
              <span className="num">{row.startsAt ? formatSpan(row.startsAt, row.endsAt) : l.noDate}</span>
              {row.confirmDue && <TimeLeft until={row.confirmDue} />}
              {row.meanStars !== null && <span className="num">{l.project.stars(row.meanStars.toFixed(1), row.ratingCount)}</span>}
            </div>
          </li>
        )}
      </Pages>
    </>
  );
}
