import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { TaskItem } from '@/api/types';
import { useLanguage } from '@/i18n/create';

export const useTaskItems = (area: string | null) =>
  useQuery({
    queryKey: [...keys.taskItems, area],
    queryFn: ({ signal }) => api.get<TaskItem[]>('/grid-tasks/items', { query: { area }, signal }),
    staleTime: 10 * 60_000,
  });

interface Props {
  area: string | null;
  id?: string;
  value?: string | null;
  placeholder?: string;
  disabled?: boolean;
  'aria-label'?: string;
  onChange?: (code: string | null) => void;
  /** Told the name of what was chosen, for a form that proposes it as a title. */
  onPick?: (name: string) => void;
}

/** What the catalogue lists today, found by either language's name. */
export function ItemPicker({ area, onChange, onPick, ...field }: Props) {
  const items = useTaskItems(area);
  const english = useLanguage() === 'en';
  return (
    <Select
      {...field}
      options={(items.data ?? []).map((item) => ({
        value: item.code,
        label: (english && item.nameEn) || item.name,
        found: `${item.name} ${item.nameEn ?? ''} ${item.department}`,
        name: item.name,
      }))}
      loading={items.isPending}
      allowClear
      showSearch={{ optionFilterProp: 'found' }}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
      onChange={(code: string | null, option) => {
        onChange?.(code ?? null);
        if (option && !Array.isArray(option)) onPick?.(option.name);
      }}
    />
  );
}
