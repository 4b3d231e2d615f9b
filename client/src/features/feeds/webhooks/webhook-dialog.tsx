import { Button, Form, Input, Modal, Select } from 'antd';
import type { Webhook, WebhookSecret } from '@/api/types-interfaces';
import { AreaField, useOwnArea } from '@/components/feeds/area-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { choicesOf } from './event-types';
import { useChangeWebhook, useEventTypes, useRegisterWebhook } from './queries';

interface Fields {
  name: string;
  url: string;
  eventTypes: string[];
  areaCode: string | null;
}
const names = ['name', 'url', 'eventTypes', 'areaCode'] as const;

/** A new subscription, or a change of one. */
export function WebhookDialog(props: {
  open: boolean;
  hook: Webhook | null;
  onClose: () => void;
  onMade?: (made: WebhookSecret) => void;
  onReload?: () => void;
}) {
  const t = useText();
  const i = useInterfacesText();
  const w = i.webhooks;
  const own = useOwnArea();
  const types = useEventTypes();
  const [form] = Form.useForm<Fields>();
  const register = useRegisterWebhook(
    (made) => {
      props.onClose();
      props.onMade?.(made);
    },
    (error) => showFieldErrors(form, error),
  );
  const change = useChangeWebhook(props.hook, props.onClose, (error) => showFieldErrors(form, error));
  const close = () => {
    register.reset();
    change.reset();
    props.onClose();
  };
  const text = [{ required: true, whitespace: true, message: t.access.required }];
  const send = (held: Fields) => {
    const all = { name: held.name.trim(), url: held.url.trim(), eventTypes: held.eventTypes, areaCode: held.areaCode ?? null };
    if (!props.hook) return register.mutate(all);
    change.mutate(Object.fromEntries(names.filter((name) => form.isFieldTouched(name)).map((name) => [name, all[name]])));
  };
  const kindName = (kind: string) => i.kindOfEvent[kind] ?? kind;
  return (
    <Modal title={props.hook ? w.edit : w.create} open={props.open} onCancel={close} footer={null} width={600} destroyOnHidden>
      <div className="stack">
        <Problem
          error={register.error ?? change.error}
          onReload={() => {
            change.reset();
            props.onReload?.();
          }}
        />
        <Form<Fields>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={props.hook ?? { areaCode: own, eventTypes: [] }}
          onFinish={send}
        >
          <Form.Item name="name" label={i.name} rules={text}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="url" label={w.url} extra={w.urlHint} rules={text}>
            <Input maxLength={500} autoComplete="off" inputMode="url" spellCheck={false} placeholder="https://" />
          </Form.Item>
          <Form.Item
            name="eventTypes"
            label={w.events}
            extra={w.eventsHint}
            rules={[{ required: true, type: 'array', message: t.access.required }]}
          >
            <Select
              mode="multiple"
              maxCount={50}
              loading={types.isPending}
              showSearch={{ optionFilterProp: 'found' }}
              options={choicesOf(types.data ?? [], kindName, w.allOf, w.everything)}
            />
          </Form.Item>
          <Form.Item name="areaCode" label={i.area} extra={w.areaHint}>
            <AreaField />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={register.isPending || change.isPending}>
            {props.hook ? t.common.save : t.common.create}
          </Button>
        </Form>
      </div>
    </Modal>
  );
}
