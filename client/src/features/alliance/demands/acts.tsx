import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { DemandDetails } from '@/api/types-alliance';
import type { ActSpec } from '@/components/alliance/act-bar';
import { CategorySelect, ThemeSelect } from '@/components/alliance/choices';
import { useDemands } from '@/components/alliance/queries';
import { useText } from '@/i18n/staff';
import { useSettled } from '@/lib/use-settled';

/** The forms of a demand's acts; claiming has a place of its own on the page. */
export function useDemandActs({ demand, text }: DemandDetails): ActSpec[] {
  const t = useText();
  const l = t.lists;
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return [
    {
      action: 'triage',
      path: '/demands/{id}/triage',
      primary: demand.status === 'collected',
      hint: l.demand.publicHint,
      initial: {
        title: demand.title,
        publicText: demand.publicText ?? undefined,
        category: demand.category ?? undefined,
        theme: demand.theme ?? undefined,
      },
      bodyOf: (fields) => ({ ...fields, theme: fields.theme ?? null }),
      fields: (
        <>
          {text && <blockquote className="prose muted">{text}</blockquote>}
          <Form.Item name="title" label={l.field.title} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="publicText" label={l.demand.public} rules={required}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <Form.Item name="category" label={l.field.category} rules={[{ required: true, message: t.access.required }]}>
            <CategorySelect />
          </Form.Item>
          <Form.Item name="theme" label={l.field.theme}>
            <ThemeSelect allowClear />
          </Form.Item>
        </>
      ),
    },
    { action: 'list', path: '/demands/{id}/list', primary: true, hint: l.hint.list },
    { action: 'confirm', path: '/demands/{id}/confirm', primary: true, hint: l.hint.confirmDemand, asks: 'note' },
    { action: 'reject', path: '/demands/{id}/reject-service', hint: l.hint.rejectDemand, asks: 'reason' },
    {
      action: 'merge',
      path: '/demands/{id}/merge',
      hint: l.hint.merge,
      fields: (
        <Form.Item name="intoId" label={l.demand.mergeInto} rules={[{ required: true, message: t.access.required }]}>
          <OpenDemandPicker of={demand} />
        </Form.Item>
      ),
    },
    { action: 'refer', path: '/demands/{id}/refer', hint: l.hint.refer },
    { action: 'decline', path: '/demands/{id}/decline', hint: l.hint.decline, asks: 'reason', danger: true },
  ];
}

interface PickerProps {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  of: { id: string; community: string };
}

/** Another demand of the same community that still goes on. */
function OpenDemandPicker({ of, ...field }: PickerProps) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed) || undefined;
  const demands = useDemands({ status: ['collected', 'triaged', 'listed', 'gapPublished'], community: of.community, q });
  const rows = demands.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Select
      {...field}
      options={rows.filter((row) => row.id !== of.id).map((row) => ({ value: row.id, label: `${row.number} ${row.title}` }))}
      loading={demands.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
    />
  );
}
