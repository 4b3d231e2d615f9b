import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { Page } from '@/api/types';
import type { MemberRow } from '@/api/types-alliance';
import { useSettled } from '@/lib/use-settled';

/** Chooses a member of the county's alliance by part of its name; `known` names one chosen already. */
export function MemberPicker({
  known,
  ...field
}: {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  'aria-label'?: string;
  known?: { id: string; name: string } | null;
}) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  const names = useQuery({
    queryKey: [...keys.alliance, 'names', q],
    queryFn: ({ signal }) => api.get<Page<MemberRow>>('/alliance-members', { query: { q: q || undefined, limit: 20 }, signal }),
    placeholderData: (before) => before,
  });
  const found = names.data?.items ?? [];
  const shown = known && !typed && !found.some((m) => m.id === known.id) ? [known, ...found] : found;
  return (
    <Select
      {...field}
      options={shown.map((m) => ({ value: m.id, label: m.name }))}
      loading={names.isFetching}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(id) => field.onChange?.(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}
