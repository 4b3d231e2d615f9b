import { Button, Form, Input, Modal, Select, Switch } from 'antd';
import { channels, importKinds } from '@/api/types';
import type { Source, SourceInput } from '@/api/types-interfaces';
import { AreaField, useOwnArea } from '@/components/feeds/area-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { CategoryPicker } from '@/components/territory/pickers';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { useChangeSource, useClientNames, useRegisterSource } from './queries';

interface Fields extends Omit<SourceInput, 'areaCode' | 'categoryCode'> {
  code?: string;
  areaCode: string | null;
  categoryCode: string | null;
}

const unsorted = '990000';
/** Kinds that a person hands in, with the right of their own account, and no program. */
const byHand = new Set(['allianceMembers', 'demands', 'resources']);
const fed = importKinds.filter((kind) => !byHand.has(kind));

interface Props {
  open: boolean;
  onClose: () => void;
  onDone: (code: string) => void;
}

export function RegisterSource(props: Props) {
  const s = useInterfacesText().sources;
  const [form] = Form.useForm<Fields>();
  const register = useRegisterSource(
    (made) => props.onDone(made.code),
    (error) => showFieldErrors(form, { ...error, fieldErrors: flat(error.fieldErrors) } as typeof error),
  );
  return (
    <Modal title={s.create} open={props.open} onCancel={props.onClose} footer={null} width={620} destroyOnHidden>
      <SourceForm form={form} act={register} isNew onSend={(code, source) => register.mutate({ code, source })} />
    </Modal>
  );
}

export function ChangeSource({ source, ...props }: Props & { source: Source }) {
  const s = useInterfacesText().sources;
  const [form] = Form.useForm<Fields>();
  const change = useChangeSource(
    source,
    () => props.onDone(source.code),
    (error) => showFieldErrors(form, { ...error, fieldErrors: flat(error.fieldErrors) } as typeof error),
  );
  return (
    <Modal title={s.edit} open={props.open} onCancel={props.onClose} footer={null} width={620} destroyOnHidden>
      <SourceForm
        form={form}
        act={change}
        initial={{ ...source, categoryCode: source.categoryCode === unsorted ? null : source.categoryCode }}
        onSend={(_, input) => change.mutate(input)}
      />
    </Modal>
  );
}

/** The server's paths lead into `source`; the form is flat. */
const flat = <E extends { path: (string | number)[] }>(errors: E[]): E[] =>
  errors.map((error) => (error.path[0] === 'source' ? { ...error, path: error.path.slice(1) } : error));

function SourceForm(props: {
  form: ReturnType<typeof Form.useForm<Fields>>[0];
  act: ReturnType<typeof useRegisterSource> | ReturnType<typeof useChangeSource>;
  initial?: Partial<Fields>;
  isNew?: boolean;
  onSend: (code: string, source: SourceInput) => void;
}) {
  const { form, act } = props;
  const t = useText();
  const f = useFeedsText();
  const i = useInterfacesText();
  const s = i.sources;
  const own = useOwnArea();
  const clients = useClientNames(true);
  const kinds = Form.useWatch('kinds', form);
  const text = [{ required: true, whitespace: true, message: t.access.required }];
  const some = [{ required: true, type: 'array' as const, message: t.access.required }];
  const send = (held: Fields) =>
    props.onSend(held.code?.trim() ?? '', {
      name: held.name.trim(),
      areaCode: held.areaCode ?? own ?? '',
      clientIds: held.clientIds ?? [],
      kinds: held.kinds,
      categoryCode: held.categoryCode ?? null,
      channel: held.channel ?? null,
      active: held.active,
    });
  return (
    <div className="stack">
      <Problem error={act.error} />
      <Form<Fields>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ active: true, channel: 'feed', areaCode: own, clientIds: [], kinds: ['tickets'], ...props.initial }}
        onFinish={send}
      >
        <Form.Item name="name" label={i.name} rules={text}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        {props.isNew && (
          <Form.Item
            name="code"
            label={s.code}
            extra={s.codeHint}
            rules={[...text, { pattern: /^[a-z0-9][a-z0-9-]{1,39}$/, message: s.codeRule }]}
          >
            <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} placeholder="12345-hotline" />
          </Form.Item>
        )}
        <Form.Item name="areaCode" label={i.area}>
          <AreaField />
        </Form.Item>
        <Form.Item name="clientIds" label={s.clients} extra={s.clientsHint}>
          <Select
            mode="multiple"
            maxCount={10}
            loading={clients.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            options={(clients.data ?? []).map((client) => ({ value: client.id, label: `${client.name} · ${client.operator}` }))}
          />
        </Form.Item>
        <Form.Item name="kinds" label={s.kinds} rules={some}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={fed.map((value) => ({ value, label: f.kind[value] }))}
          />
        </Form.Item>
        {kinds?.includes('tickets') && (
          <>
            <Form.Item name="categoryCode" label={s.category} extra={s.categoryHint}>
              <CategoryPicker />
            </Form.Item>
            <Form.Item name="channel" label={s.channel}>
              <Select options={channels.map((value) => ({ value, label: t.complaints.channel[value] }))} />
            </Form.Item>
          </>
        )}
        <Form.Item name="active" label={i.active} extra={s.activeHint} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {props.isNew ? t.common.create : t.common.save}
        </Button>
      </Form>
    </div>
  );
}
