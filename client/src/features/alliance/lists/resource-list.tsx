import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { resourceStatuses } from '@/api/types-alliance';
import { ResourceTag, TimeLeft } from '@/components/alliance/marks';
import { Pages } from '@/components/alliance/pages';
import { useResources } from '@/components/alliance/queries';
import { ExportMenu, ImportLink } from '@/components/alliance/table-links';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { Head } from './head';
import type { ListsSearch } from './search';

interface Props {
  search: ListsSearch;
  onSearch: (part: ListsSearch) => void;
}

export function ResourceList({ search, onSearch }: Props) {
  const l = useText().lists;
  const filter = { status: search.resource, category: search.category, division: search.area, q: search.q };
  const resources = useResources(filter);
  return (
    <>
      <Head title={l.resources} query={resources}>
        <Select
          aria-label={`${l.resources} ${l.field.status}`}
          placeholder={l.field.allStatuses}
          value={search.resource}
          allowClear
          options={resourceStatuses.map((value) => ({ value, label: l.resourceStatus[value] }))}
          onChange={(resource) => onSearch({ resource })}
        />
        <ImportLink kind="resources" needs="resources.offer" />
        <ExportMenu list="/resources" title={l.resources} filter={filter} />
      </Head>
      <Pages
        query={resources}
        filtered={Boolean(search.resource || search.category || search.q || search.area)}
        none={l.noResources}
        onClear={() => onSearch({ resource: undefined, category: undefined, q: undefined, area: undefined })}
      >
        {(row) => (
          <li key={row.id}>
            <div className="row-title">
              <Link to={paths.resource} params={{ resourceId: row.id }}>
                {row.title}
              </Link>
              <ResourceTag status={row.status} />
            </div>
            <div className="muted">{[row.number, l.category[row.category], row.memberName].join(' · ')}</div>
            <div className="row">
              <span className="muted num">{row.seats === null ? l.noSlots : l.free(row.free ?? 0, row.seats)}</span>
              {row.status === 'offered' && row.reviewDue && <TimeLeft until={row.reviewDue} />}
            </div>
          </li>
        )}
      </Pages>
    </>
  );
}
