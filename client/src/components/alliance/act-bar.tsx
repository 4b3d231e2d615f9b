import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ApiPath } from '@/api/client';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';

type Body = Record<string, unknown>;

/** One thing that may be done to a record, and what it asks for. */
export interface ActSpec {
  /** As the API's allowed action is spelled. */
  action: string;
  /** POST to it, with `{id}`. */
  path: ApiPath;
  hint?: string;
  danger?: boolean;
  primary?: boolean;
  /** Asks for a reason (`required`) or leaves room for a note. */
  asks?: 'reason' | 'note';
  fields?: ReactNode;
  initial?: Body;
  bodyOf?: (fields: Body) => Body;
  /** Done elsewhere on the page instead of in a dialog. */
  instead?: () => void;
}

interface Props {
  at: { id: string; revision: number };
  /** Names the record where several stand on one page. */
  name?: string;
  specs: ActSpec[];
  allowed: readonly string[];
  size?: 'small';
  onDone?: (answer: unknown, action: string) => void;
  onReload?: () => void;
}

/** The acts that the server allows, each a button with its small form. */
export function ActBar({ at, name, specs, allowed, size, onDone, onReload }: Props) {
  const l = useText().lists;
  const [open, setOpen] = useState<ActSpec | null>(null);
  const shown = specs.filter((spec) => allowed.includes(spec.action));
  if (shown.length === 0) return null;
  return (
    <div className="row no-print">
      {shown.map((spec) => (
        <Button
          key={spec.action}
          size={size}
          type={spec.primary ? 'primary' : undefined}
          danger={spec.danger}
          aria-label={name && `${l.act[spec.action]} ${name}`}
          onClick={() => (spec.instead ? spec.instead() : setOpen(spec))}
        >
          {l.act[spec.action]}
        </Button>
      ))}
      <Modal
        title={open && [l.act[open.action], name].filter(Boolean).join(' · ')}
        open={open !== null}
        onCancel={() => setOpen(null)}
        footer={null}
        destroyOnHidden
      >
        {open && (
          <ActForm
            at={at}
            spec={open}
            onReload={onReload}
            onDone={(answer) => {
              setOpen(null);
              onDone?.(answer, open.action);
            }}
          />
        )}
      </Modal>
    </div>
  );
}

interface FormProps {
  at: { id: string; revision: number };
  spec: ActSpec;
  onDone: (answer: unknown) => void;
  onReload?: () => void;
}

function ActForm({ at, spec, onDone, onReload }: FormProps) {
  const t = useText();
  const l = t.lists;
  const [form] = Form.useForm<Body>();
  const act = useCommand({
    run: (body: Body, idempotencyKey) =>
      api.post<unknown>(spec.path as '/demands/{id}/triage', { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.alliance],
    onDone,
    onRefused: (error) => showFieldErrors(form, error),
  });
  return (
    <Form
      form={form}
      layout="vertical"
      preserve={false}
      initialValues={spec.initial}
      onFinish={(fields: Body) => act.mutate(spec.bodyOf ? spec.bodyOf(fields) : fields)}
    >
      <Problem error={act.error} onReload={onReload} />
      {spec.hint && <p className="muted">{spec.hint}</p>}
      {spec.fields}
      {spec.asks === 'reason' && (
        <Form.Item name="reason" label={l.field.reason} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      )}
      {spec.asks === 'note' && (
        <Form.Item name="note" label={l.field.note}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" danger={spec.danger} loading={act.isPending}>
        {l.act[spec.action]}
      </Button>
    </Form>
  );
}
