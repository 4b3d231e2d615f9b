import { CalendarOutlined, PlusOutlined, SlidersOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { useUser } from '@/api/session';
import type { ServiceCounts } from '@/api/types-alliance';
import { CategorySelect } from '@/components/alliance/choices';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useMedia } from '@/lib/use-media';
import { DemandList } from './demand-list';
import { ProjectList } from './project-list';
import { ResourceList } from './resource-list';
import { type ListsSearch, listNames } from './search';
import '@/components/alliance/lists.css';

/** The three lists beside each other; one at a time on a phone. */
export default function ListsPage(): ReactNode {
  const l = useText().lists;
  const user = useUser();
  const [search, setSearch] = usePageSearch<ListsSearch>();
  const wide = useMedia('(min-width: 1100px)');
  const change = (part: ListsSearch) => setSearch({ ...search, ...part }, { resetScroll: false });
  const columns = {
    demands: <DemandList search={search} onSearch={change} />,
    resources: <ResourceList search={search} onSearch={change} />,
    projects: <ProjectList search={search} onSearch={change} />,
  };
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{l.title}</h1>
          <span className="muted">{l.intro}</span>
        </div>
        <span className="row">
          <Link to={paths.projectCalendar}>
            <Button icon={<CalendarOutlined aria-hidden />} tabIndex={-1}>
              {l.calendar}
            </Button>
          </Link>
          {can(user, 'matching.tune') && (
            <Link to={paths.matchWeights}>
              <Button icon={<SlidersOutlined aria-hidden />} tabIndex={-1}>
                {l.tune}
              </Button>
            </Link>
          )}
          {can(user, 'resources.offer') && (
            <Link to={paths.resourceNew}>
              <Button icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
                {l.resource.draft}
              </Button>
            </Link>
          )}
          {can(user, 'demands.collect') && (
            <Link to={paths.demandNew}>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
                {l.demand.collect}
              </Button>
            </Link>
          )}
        </span>
      </div>
      <Counts />
      <search className="list-filters">
        <Input.Search
          key={search.q ?? ''}
          defaultValue={search.q}
          placeholder={l.field.searchHint}
          aria-label={l.field.search}
          allowClear
          maxLength={60}
          onSearch={(q) => change({ q: q.trim() || undefined })}
        />
        <CategorySelect
          aria-label={l.field.category}
          placeholder={l.field.category}
          value={search.category}
          allowClear
          onChange={(category) => change({ category })}
        />
        {user.areaCode?.endsWith('000') && (
          <DivisionPicker
            root={user.areaCode}
            aria-label={l.field.area}
            value={search.area ?? user.areaCode}
            onChange={(area) => change({ area: area && area !== user.areaCode ? area : undefined })}
          />
        )}
      </search>
      {wide ? (
        <div className="list-columns">
          {listNames.map((name) => (
            <section key={name} className="list-column" aria-label={l[name]}>
              {columns[name]}
            </section>
          ))}
        </div>
      ) : (
        <Tabs
          activeKey={search.list ?? 'demands'}
          onChange={(key) => change({ list: listNames.find((name) => name === key && name !== 'demands') as ListsSearch['list'] })}
          destroyOnHidden
          items={listNames.map((name) => ({ key: name, label: l[name], children: columns[name] }))}
        />
      )}
    </div>
  );
}

function Counts() {
  const l = useText().lists;
  const counts = useQuery({
    queryKey: [...keys.alliance, 'service-counts'],
    queryFn: ({ signal }) => api.get<ServiceCounts>('/resources/counts', { signal }),
  });
  if (!counts.data) return null;
  return (
    <p className="muted num" style={{ margin: 0 }}>
      <strong>{l.services(counts.data.distinct)}</strong>
      {counts.data.byCategory.map(({ category, distinct }) => ` · ${l.category[category]} ${distinct}`)}
    </p>
  );
}
