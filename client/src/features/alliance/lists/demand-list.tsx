import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import { type DemandRow, demandStatuses } from '@/api/types-alliance';
import { type Claim, ClaimDialog } from '@/components/alliance/claim-dialog';
import { DemandTag } from '@/components/alliance/marks';
import { Pages } from '@/components/alliance/pages';
import { useDemands } from '@/components/alliance/queries';
import { ExportMenu, ImportLink } from '@/components/alliance/table-links';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { BundleDialog } from './bundle-dialog';
import { Head } from './head';
import type { ListsSearch } from './search';

interface Props {
  search: ListsSearch;
  onSearch: (part: ListsSearch) => void;
}

export function DemandList({ search, onSearch }: Props) {
  const t = useText();
  const l = t.lists;
  const user = useUser();
  const filter = { status: search.demand, category: search.category, community: search.area, q: search.q };
  const demands = useDemands(filter);
  const [chosen, setChosen] = useState<ReadonlyMap<string, DemandRow>>(new Map());
  const [bundling, setBundling] = useState(false);
  const [claim, setClaim] = useState<Claim | null>(null);
  const picked = [...chosen.values()];
  const community = picked[0]?.community;
  const choose = (row: DemandRow, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(row.id, row);
    else next.delete(row.id);
    setChosen(next);
  };
  return (
    <>
      <Head title={l.demands} query={demands}>
        <Select
          aria-label={`${l.demands} ${l.field.status}`}
          placeholder={l.field.allStatuses}
          value={search.demand}
          allowClear
          options={demandStatuses.map((value) => ({ value, label: l.demandStatus[value] }))}
          onChange={(demand) => onSearch({ demand })}
        />
        <ImportLink kind="demands" needs="demands.collect" />
        <ExportMenu list="/demands" title={l.demands} filter={filter} />
      </Head>
      {picked.length > 0 && (
        <div className="bulk" role="toolbar" aria-label={l.selected(picked.length)}>
          <strong>{l.selected(picked.length)}</strong>
          {can(user, 'orders.take') ? (
            <Button type="primary" onClick={() => setClaim({ demands: picked })}>
              {l.member.claim}
            </Button>
          ) : (
            <Button type="primary" onClick={() => setBundling(true)}>
              {l.bundle}
            </Button>
          )}
          <Button onClick={() => setChosen(new Map())}>{t.common.cancel}</Button>
        </div>
      )}
      <Pages
        query={demands}
        filtered={Boolean(search.demand || search.category || search.q || search.area)}
        none={l.noDemands}
        onClear={() => onSearch({ demand: undefined, category: undefined, q: undefined, area: undefined })}
      >
        {(row) => (
          <li key={row.id} data-chosen={chosen.has(row.id)}>
            <div className="row-title">
              <span>
                {row.allowedActions.includes('claim') && (
                  <Checkbox
                    aria-label={l.select(row.title)}
                    checked={chosen.has(row.id)}
                    disabled={community !== undefined && community !== row.community}
                    onChange={(event) => choose(row, event.target.checked)}
                    style={{ marginInlineEnd: 8 }}
                  />
                )}
                <Link to={paths.demand} params={{ demandId: row.id }}>
                  {row.title}
                </Link>
              </span>
              <DemandTag status={row.status} />
            </div>
            <div className="muted">
              {[row.number, row.category && l.category[row.category], l.people(row.heads), row.compoundName ?? row.communityName]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {row.followers > 0 && <div className="muted">{l.followers(row.followers)}</div>}
            {row.late && (
              <span className="tag" data-tone="bad">
                {l.late}
              </span>
            )}
          </li>
        )}
      </Pages>
      <BundleDialog demands={bundling ? picked : null} onClose={() => setBundling(false)} />
      <ClaimDialog claim={claim} onClose={() => setClaim(null)} />
    </>
  );
}
