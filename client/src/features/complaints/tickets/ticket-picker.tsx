import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { Page, TicketRow } from '@/api/types';
import { useSettled } from '@/lib/use-settled';

interface Props {
  except: string;
  /** What stands for the value chosen elsewhere (a look-alike's row). */
  label?: string;
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}

export function TicketPicker({ except, label, ...field }: Props) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useQuery({
    queryKey: [...keys.tickets, 'pick', q],
    queryFn: ({ signal }) => api.get<Page<TicketRow>>('/tickets', { query: { q, limit: 20 }, signal }),
    enabled: q.length >= 2,
  });
  const options = (found.data?.items ?? [])
    .filter((row) => row.id !== except)
    .map((row) => ({ value: row.id, label: `${row.number} ${row.title}` }));
  if (label && field.value && !options.some((o) => o.value === field.value)) options.unshift({ value: field.value, label });
  return (
    <Select
      {...field}
      options={options}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      style={{ width: '100%' }}
    />
  );
}
