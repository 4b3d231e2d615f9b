import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ProjectReceipt, ProjectTheme } from '@/api/types-alliance';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { ThemeSelect } from './choices';
import { resourceQuery, useResources } from './queries';
import { formatSpan } from './when';

export interface Claim {
  /** Of one community. */
  demands: { id: string; title: string; heads: number; theme?: ProjectTheme | null }[];
  /** An open project of the list, which the demands belong to already. */
  project?: { id: string; revision: number };
}

interface Fields {
  title: string;
  theme: ProjectTheme;
  slotId?: string;
  seats: number;
}

/** 双向认领 by the member: with an appointment of its own, or with a time that is agreed later. The community confirms. */
export function ClaimDialog({ claim, onClose }: { claim: Claim | null; onClose: () => void }) {
  const l = useText().lists;
  return (
    <Modal title={l.member.claim} open={claim !== null} onCancel={onClose} footer={null} destroyOnHidden>
      {claim && <ClaimForm claim={claim} />}
    </Modal>
  );
}

function ClaimForm({ claim }: { claim: Claim }) {
  const t = useText();
  const l = t.lists;
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const slotId = Form.useWatch('slotId', form);
  const slots = useOwnSlots();
  const act = useCommand({
    run: ({ slotId: slot, seats, title, theme }: Fields, idempotencyKey) => {
      const bookings = slot ? [{ slotId: slot, seats }] : [];
      return claim.project
        ? api.post<ProjectReceipt>('/service-projects/{id}/claim', {
            path: { id: claim.project.id },
            ifMatch: claim.project.revision,
            body: { bookings },
            idempotencyKey,
          })
        : api.post<ProjectReceipt>('/service-projects/claim-demands', {
            body: { title, theme, bookings, demandIds: claim.demands.map((demand) => demand.id) },
            idempotencyKey,
          });
    },
    invalidates: [keys.alliance],
    onDone: (claimed) => void navigate({ to: paths.project, params: { projectId: claimed.id } }),
    onRefused: (error) => showFieldErrors(form, error),
  });
  const heads = claim.demands.reduce((sum, demand) => sum + demand.heads, 0);
  const required = [{ required: true, message: t.access.required }];
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{
        title: claim.demands[0]?.title.slice(0, 60),
        theme: claim.demands.find((demand) => demand.theme)?.theme ?? undefined,
        seats: Math.max(1, heads),
      }}
      onFinish={act.mutate}
    >
      <Problem error={act.error} />
      <p className="muted">{l.member.claimHint}</p>
      <ul style={{ paddingInlineStart: 18 }}>
        {claim.demands.map((demand) => (
          <li key={demand.id}>
            {demand.title} · {l.people(demand.heads)}
          </li>
        ))}
      </ul>
      {!claim.project && (
        <>
          <Form.Item name="title" label={l.field.title} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="theme" label={l.field.theme} rules={required}>
            <ThemeSelect />
          </Form.Item>
        </>
      )}
      <Form.Item name="slotId" label={l.member.slot}>
        <Select
          allowClear
          loading={slots.loading}
          placeholder={l.member.noSlot}
          showSearch={{ optionFilterProp: 'label' }}
          options={slots.free.map(({ slot, title }) => ({
            value: slot.id,
            label: `${formatSpan(slot.startsAt, slot.endsAt)} · ${title} · ${l.free(slot.free, slot.capacity)}`,
          }))}
        />
      </Form.Item>
      {slotId && (
        <Form.Item name="seats" label={l.field.seats} rules={required}>
          <InputNumber min={1} max={10_000} precision={0} inputMode="numeric" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {l.act.claim}
      </Button>
    </Form>
  );
}

/** Free appointments of the member's published offerings, soonest first. */
function useOwnSlots() {
  const own = useResources({ status: 'published' }, 50);
  const ids = own.data?.pages.flatMap((page) => page.items.filter((row) => (row.free ?? 0) > 0).map((row) => row.id)) ?? [];
  const details = useQueries({ queries: ids.map(resourceQuery) });
  return {
    loading: own.isPending || details.some((one) => one.isPending),
    free: details
      .flatMap((one) => (one.data?.slots ?? []).map((slot) => ({ slot, title: one.data?.resource.title ?? '' })))
      .filter(({ slot }) => !slot.closed && slot.free > 0)
      .sort((a, b) => a.slot.startsAt.localeCompare(b.slot.startsAt)),
  };
}
