import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Compound } from '@/api/types';
import { useLanguage } from '@/i18n/create';
import { useText } from '@/i18n/staff';
import { useSettled } from '@/lib/use-settled';
import { useCategories, useCompounds, useDivision, useDivisions, useGrids, useUnits } from './queries';

interface Field<T> {
  id?: string;
  value?: T | null;
  onChange?: (value: T | null) => void;
  placeholder?: string;
  'aria-label'?: string;
}

/** Leaves of the tree under their two parents' names; `any` level for filters. */
export function CategoryPicker({ anyLevel, ...field }: Field<string> & { anyLevel?: boolean }) {
  const categories = useCategories();
  const english = useLanguage() === 'en';
  const options = useMemo(() => {
    const all = new Map((categories.data ?? []).map((c) => [c.code, c]));
    const path = (code: string | null, inEnglish: boolean): string => {
      const category = code ? all.get(code) : undefined;
      if (!category) return '';
      const name = (inEnglish && category.nameEn) || category.name;
      return category.parentCode ? `${path(category.parentCode, inEnglish)} / ${name}` : name;
    };
    const parents = new Set([...all.values()].map((c) => c.parentCode));
    return (
      [...all.values()]
        .filter((c) => anyLevel || !parents.has(c.code))
        // Found by either name: who reads English still has the Chinese word from the report.
        .map((c) => ({ value: c.code, label: path(c.code, english), found: `${path(c.code, false)} ${path(c.code, true)}` }))
    );
  }, [categories.data, english, anyLevel]);
  return (
    <Select
      {...field}
      options={options}
      loading={categories.isPending}
      allowClear
      showSearch={{ optionFilterProp: 'found' }}
      onChange={(value) => field.onChange?.(value ?? null)}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
    />
  );
}

/** One select a level, from the person's own area down to the community. */
export function DivisionPicker({ root, ...field }: Field<string> & { root: string | null }) {
  const t = useText();
  const chosen = useDivision(field.value);
  const top = useDivision(root);
  const path = chosen.data ? [...chosen.data.path.map((p) => p.code), chosen.data.code] : [];
  const unique = [...new Set(path)];
  const below = root && unique.includes(root) ? unique.slice(unique.indexOf(root) + 1) : unique.filter((code) => code !== root);
  const parents = [root, ...below];
  return (
    <div className="row" id={field.id}>
      {parents.map((parent, i) => (
        <DivisionLevel
          key={parent ?? 'top'}
          parent={parent}
          label={field['aria-label'] ?? t.complaints.column.place}
          value={below[i] ?? null}
          whole={i === 0 ? top.data?.name : undefined}
          onChange={(code) => field.onChange?.(code ?? (i === 0 ? null : (parents[i] ?? null)))}
        />
      ))}
    </div>
  );
}

function DivisionLevel(props: {
  parent: string | null;
  value: string | null;
  label: string;
  /** Name of the area that no choice stands for. */
  whole?: string;
  onChange: (code: string | null) => void;
}) {
  const t = useText();
  const children = useDivisions(props.parent);
  if (children.data?.length === 0) return props.whole ? <span>{props.whole}</span> : null;
  return (
    <Select
      aria-label={props.label}
      value={props.value}
      placeholder={props.whole ? t.complaints.filters.whole(props.whole) : t.complaints.filters.area}
      options={(children.data ?? []).map((d) => ({ value: d.code, label: d.name }))}
      loading={children.isFetching}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(code) => props.onChange(code ?? null)}
      style={{ minWidth: 150, flex: 1 }}
    />
  );
}

export function CompoundPicker({
  area,
  onPick,
  ...field
}: Field<string> & { area: string | null | undefined; onPick?: (c: Compound | null) => void }) {
  const [typed, setTyped] = useState('');
  const compounds = useCompounds(area, useSettled(typed));
  return (
    <Select
      {...field}
      options={(compounds.data ?? []).map((c) => ({ value: c.id, label: `${c.name}（${c.divisionName}）` }))}
      loading={compounds.isFetching}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(id) => {
        field.onChange?.(id ?? null);
        onPick?.(compounds.data?.find((c) => c.id === id) ?? null);
      }}
      style={{ width: '100%' }}
    />
  );
}

/** `known` is the unit chosen already, which may be none of the first found. */
export function UnitPicker({
  area,
  known,
  ...field
}: Field<string> & { area?: string | null; known?: { id: string; name: string } | null }) {
  const [typed, setTyped] = useState('');
  const units = useUnits(area, useSettled(typed));
  const found = units.data ?? [];
  const shown = known && !typed && !found.some((u) => u.id === known.id) ? [known, ...found] : found;
  return (
    <Select
      {...field}
      options={shown.map((u) => ({ value: u.id, label: u.name }))}
      loading={units.isFetching}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(id) => field.onChange?.(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}

export function UnitsPicker({ area, ...field }: Field<string[]> & { area?: string | null }) {
  const [typed, setTyped] = useState('');
  const units = useUnits(area, useSettled(typed));
  return (
    <Select
      {...field}
      mode="multiple"
      options={(units.data ?? []).map((u) => ({ value: u.id, label: u.name }))}
      loading={units.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      style={{ width: '100%' }}
    />
  );
}

export function GridPicker({ area, ...field }: Field<string> & { area?: string | null }) {
  const grids = useGrids(area);
  return (
    <Select
      {...field}
      options={(grids.data ?? []).map((g) => ({ value: g.id, label: g.worker ? `${g.name} · ${g.worker.name}` : g.name }))}
      loading={grids.isFetching}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(id) => field.onChange?.(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}
