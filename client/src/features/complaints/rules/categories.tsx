import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Category } from '@/api/types';
import { EmptyState, Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { CategoryDrawer } from './category-drawer';
import { CategoryTree } from './category-tree';
import { useCategoriesIn } from './queries';
import type { RulesSearch } from './search';
import { matcher, treeRows } from './tree';

interface Props {
  area: string | null;
  search: RulesSearch;
  onSearch: (next: RulesSearch, options?: { resetScroll?: boolean }) => void;
  onAdopt: (category: Category) => void;
}

export function Categories({ area, search, onSearch, onAdopt }: Props) {
  const t = useText();
  const r = t.complaints.rules;
  const categories = useCategoriesIn(area);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const matches = matcher(search.q, search.unsourced);
  const parents = (all: Category[]) => new Set(all.map((one) => one.parentCode).filter((code) => code !== null));
  const toggle = (code: string) => {
    const next = new Set(expanded);
    if (!next.delete(code)) next.add(code);
    setExpanded(next);
  };
  const open = (category: string | undefined) => onSearch({ ...search, category }, { resetScroll: false });
  const clear = () => onSearch({ ...search, q: undefined, unsourced: undefined });
  return (
    <Loaded query={categories} empty={(all) => all.length === 0 && <EmptyState kind="none" />}>
      {(all) => {
        const rows = treeRows(all, expanded, matches);
        return (
          <>
            <search className="row">
              <Input.Search
                key={search.q ?? ''}
                defaultValue={search.q}
                placeholder={r.search}
                aria-label={r.search}
                allowClear
                style={{ width: 260 }}
                onSearch={(q) => onSearch({ ...search, q: q.trim() || undefined })}
              />
              <Checkbox
                checked={search.unsourced ?? false}
                onChange={(event) => onSearch({ ...search, unsourced: event.target.checked || undefined })}
              >
                {r.unsourcedOnly}
              </Checkbox>
              {!matches && (
                <Button type="link" onClick={() => setExpanded(expanded.size > 0 ? new Set() : parents(all))}>
                  {expanded.size > 0 ? r.collapseAll : r.expandAll}
                </Button>
              )}
              <span className="muted num" aria-live="polite">
                {matches ? r.found(all.filter(matches).length) : r.total(all.length)}
              </span>
            </search>
            {rows.length === 0 ? (
              <EmptyState kind="filtered" onClear={clear} />
            ) : (
              <CategoryTree rows={rows} open={search.category} onOpen={open} onToggle={matches ? undefined : toggle} />
            )}
            <CategoryDrawer
              category={all.find((one) => one.code === search.category)}
              all={all}
              onClose={() => open(undefined)}
              onAdopt={onAdopt}
            />
          </>
        );
      }}
    </Loaded>
  );
}
