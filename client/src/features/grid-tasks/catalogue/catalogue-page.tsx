import { ExportOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { Catalogue, CatalogueDetails, CatalogueItem } from '@/api/types';
import { useCatalogue, useCatalogues } from '@/components/grid-work/queries';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { residentPaths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import './catalogue.css';
import { History } from './history';
import { ItemDrawer } from './item-drawer';
import { ItemEditor } from './item-editor';
import { ItemList } from './item-list';
import { PublishDialog } from './publish-dialog';
import { useCatalogueAct, useDraftCatalogue } from './queries';
import type { CatalogueSearch } from './search';
import { VersionHead } from './version-head';

export default function CataloguePage(): ReactNode {
  const t = useText();
  const c = t.gridWork.catalogue;
  const user = useUser();
  const [search, setSearch] = usePageSearch<CatalogueSearch>();
  const versions = useCatalogues();
  const drafting = useDraftCatalogue((made) => setSearch({ version: made.number }));
  const draft = versions.data?.find((one) => one.status === 'draft');
  const shown = shownOf(versions.data ?? [], search.version);
  const catalogue = useCatalogue(shown?.id);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{c.title}</h1>
          <span className="muted">{c.intro}</span>
        </div>
        <div className="row">
          <Button icon={<ExportOutlined aria-hidden />} href={residentPaths.catalogue} target="_blank">
            {c.publicPage}
          </Button>
          {draft && draft !== shown && <Button onClick={() => setSearch({ version: draft.number })}>{c.openDraft(draft.number)}</Button>}
          {versions.isSuccess && !draft && can(user, 'taskCatalogue.draft') && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              loading={drafting.isPending}
              onClick={() => drafting.mutate(undefined)}
            >
              {c.draft}
            </Button>
          )}
        </div>
      </div>
      <Problem error={drafting.error} />
      <Segmented<string>
        aria-label={c.title}
        value={search.tab ?? 'items'}
        options={[
          { value: 'items', label: c.tab.items },
          { value: 'history', label: c.tab.history },
        ]}
        onChange={(tab) => setSearch({ ...search, tab: tab === 'history' ? 'history' : undefined })}
      />
      <Loaded query={versions} empty={(all) => all.length === 0 && <EmptyState kind="none" title={c.none} hint={c.noneHint} />}>
        {(all) =>
          search.tab === 'history' ? (
            <History all={all} search={search} onSearch={setSearch} />
          ) : (
            <Loaded query={catalogue}>
              {(data) => (
                <Items key={data.catalogue.id} data={data} search={search} onSearch={setSearch} reload={() => void catalogue.refetch()} />
              )}
            </Loaded>
          )
        }
      </Loaded>
    </div>
  );
}

/** The version asked for, else the one in force, else the newest. */
function shownOf(all: Catalogue[], version: number | undefined) {
  return all.find((one) => one.number === version) ?? all.find((one) => one.inForce) ?? all[0];
}

interface ItemsProps {
  data: CatalogueDetails;
  search: CatalogueSearch;
  onSearch: (next: CatalogueSearch, options?: { resetScroll?: boolean }) => void;
  reload: () => void;
}

function Items({ data, search, onSearch, reload }: ItemsProps) {
  const t = useText();
  const c = t.gridWork.catalogue;
  const { message, modal } = App.useApp();
  const [editing, setEditing] = useState<CatalogueItem | 'new' | null>(null);
  const [publishing, setPublishing] = useState(false);
  const { catalogue } = data;
  const act = useCatalogueAct(catalogue, (_, { verb }) => {
    void message.success(verb === 'discard' ? c.discarded : t.common.saved);
    onSearch(verb === 'discard' ? {} : { ...search, item: undefined });
  });
  const may = (action: CatalogueDetails['allowedActions'][number]) => data.allowedActions.includes(action);
  const open = (item: string | undefined) => onSearch({ ...search, item }, { resetScroll: false });
  const ask = (title: string, okText: string, onOk: () => void) =>
    void modal.confirm({ title, okText, cancelText: t.common.cancel, okButtonProps: { danger: true }, onOk });
  return (
    <>
      <VersionHead catalogue={catalogue}>
        {may('putItem') && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
            {c.addItem}
          </Button>
        )}
        {may('discard') && (
          <Button danger onClick={() => ask(c.confirmDiscard, c.discard, () => act.mutate({ verb: 'discard', body: {} }))}>
            {c.discard}
          </Button>
        )}
        {may('publish') && (
          <Button type="primary" onClick={() => setPublishing(true)}>
            {c.publish}
          </Button>
        )}
      </VersionHead>
      <Problem
        error={act.error}
        onReload={() => {
          act.reset();
          reload();
        }}
      />
      <ItemList items={data.items} search={search} onSearch={onSearch} onOpen={open} />
      <ItemDrawer
        item={data.items.find((one) => one.code === search.item)}
        onClose={() => open(undefined)}
        onEdit={may('putItem') ? setEditing : undefined}
        onRemove={
          may('removeItem')
            ? (item) => ask(c.confirmRemove(item.name), c.removeItem, () => act.mutate({ verb: 'remove-item', body: { code: item.code } }))
            : undefined
        }
      />
      <ItemEditor editing={editing} catalogue={catalogue} onClose={() => setEditing(null)} reload={reload} />
      <PublishDialog open={publishing} catalogue={catalogue} onClose={() => setPublishing(false)} reload={reload} />
    </>
  );
}
