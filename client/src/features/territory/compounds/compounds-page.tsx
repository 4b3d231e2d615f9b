import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Modal, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { Compound } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { CompoundForm } from './compound-form';
import { CompoundPanel } from './compound-panel';
import './compounds.css';
import { useCompoundList } from './queries';
import type { CompoundSearch } from './search';

export default function CompoundsPage(): ReactNode {
  const t = useText();
  const c = t.territory.compounds;
  const user = useUser();
  const maintains = can(user, 'territory.maintain');
  const [search, setSearch] = usePageSearch<CompoundSearch>();
  const [adding, setAdding] = useState(false);
  const area = search.area ?? user.areaCode;
  const compounds = useCompoundList({ area: area ?? undefined, q: search.q });
  const rows = compounds.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (compound: string | undefined) => setSearch({ ...search, compound, group: undefined }, { resetScroll: false });
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{c.title}</h1>
          <span className="muted">{c.intro}</span>
        </div>
        {maintains && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {c.register}
          </Button>
        )}
      </div>
      <div className="row">
        <DivisionPicker
          root={user.areaCode}
          value={area}
          aria-label={c.place}
          onChange={(code) => setSearch({ ...search, area: code && code !== user.areaCode ? code : undefined })}
        />
        <Input.Search
          allowClear
          defaultValue={search.q}
          placeholder={c.searchHint}
          aria-label={c.searchHint}
          onSearch={(q) => setSearch({ ...search, q: q.trim() || undefined })}
          style={{ maxWidth: 260 }}
        />
      </div>
      <Problem error={compounds.error ? asApiError(compounds.error) : null} onRetry={() => void compounds.refetch()} />
      {compounds.isPending && <Skeleton active />}
      {compounds.isSuccess && rows.length === 0 && <EmptyState kind={search.q ? 'filtered' : 'none'} onClear={() => setSearch({})} />}
      {rows.length > 0 && <CompoundTable rows={rows} onOpen={open} />}
      {rows.length > 0 && (
        <div className="row">
          <span className="muted num">{t.common.shown(rows.length)}</span>
          {compounds.hasNextPage && (
            <Button loading={compounds.isFetchingNextPage} onClick={() => void compounds.fetchNextPage()}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
      <Drawer title={c.one} open={search.compound !== undefined} onClose={() => open(undefined)} size={720} destroyOnHidden>
        {search.compound && <CompoundPanel key={search.compound} id={search.compound} group={search.group} maintains={maintains} />}
      </Drawer>
      <Modal title={c.register} open={adding} onCancel={() => setAdding(false)} footer={null} destroyOnHidden>
        <CompoundForm onDone={() => setAdding(false)} />
      </Modal>
    </div>
  );
}

function CompoundTable({ rows, onOpen }: { rows: Compound[]; onOpen: (id: string) => void }) {
  const c = useText().territory.compounds;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={c.title} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{c.name}</th>
            <th scope="col">{c.community}</th>
            <th scope="col">{c.kindLabel}</th>
            <th scope="col" className="n">
              {c.households}
            </th>
            <th scope="col" className="n">
              {c.dwellingUnits}
            </th>
            <th scope="col" className="n">
              {c.propertyArea}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((compound) => (
            <tr key={compound.id}>
              <td>
                <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(compound.id)}>
                  {compound.name}
                </button>
                <div className="muted">{compound.address}</div>
              </td>
              <td>{compound.divisionName}</td>
              <td className="nowrap">{c.kind[compound.kind]}</td>
              <td className="n">{compound.households}</td>
              <td className="n">{compound.dwellingUnits ?? '—'}</td>
              <td className="n nowrap">{compound.propertyArea?.toFixed(2) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
