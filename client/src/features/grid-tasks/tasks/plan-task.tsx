import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import { taskClasses } from '@/api/types';
import { DateField } from '@/components/date-field';
import { limitWords, useItemName, workHint } from '@/components/grid-work/words';
import { Problem, showFieldErrors } from '@/components/problem';
import { useGrids } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { useGridWork, usePlanTask } from './queries';

interface Fields {
  gridId: string;
  itemCode: string;
  title: string;
  place?: string;
  due?: string;
  assigneeId?: string;
}

/** Gives one piece of listed or admitted work; what no list holds cannot even be chosen. */
export function PlanTask({ open, onClose }: { open: boolean; onClose: () => void }) {
  const p = useText().gridWork.plan;
  return (
    <Drawer title={p.title} open={open} onClose={onClose} size={480} mask={{ closable: false }} destroyOnHidden>
      <PlanForm onDone={onClose} />
    </Drawer>
  );
}

function PlanForm({ onDone }: { onDone: () => void }) {
  const t = useText();
  const p = t.gridWork.plan;
  const user = useUser();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const nameOf = useItemName();
  const gridId = Form.useWatch('gridId', form);
  const itemCode = Form.useWatch('itemCode', form);
  const grids = useGrids(user.areaCode);
  const own = (grids.data ?? []).filter((grid) => user.gridIds.length === 0 || user.gridIds.includes(grid.id));
  const grid = own.find((one) => one.id === gridId);
  const work = useGridWork(gridId);
  const item = work.data?.find((one) => one.itemCode === itemCode);
  const plan = usePlanTask(
    () => {
      void message.success(p.done);
      onDone();
    },
    (error) => showFieldErrors(form, error),
  );
  const send = ({ due, place, assigneeId, ...fields }: Fields, confirmDuplicate: boolean) =>
    plan.mutate({
      ...fields,
      title: fields.title.trim(),
      place: place?.trim() || null,
      compoundId: null,
      dueAt: due ? `${due}T23:59:59+08:00` : null,
      assigneeId: assigneeId ?? null,
      note: null,
      confirmDuplicate,
    });
  const any = [{ required: true, message: t.access.required }];
  return (
    <Form<Fields> form={form} layout="vertical" onFinish={(fields) => send(fields, false)}>
      <Form.Item name="gridId" label={p.grid} rules={any}>
        <Select
          size="large"
          loading={grids.isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={own.map((one) => ({ value: one.id, label: one.name }))}
          onChange={() => form.resetFields(['itemCode', 'assigneeId'])}
        />
      </Form.Item>
      <Form.Item name="itemCode" label={p.item} rules={any} extra={item ? workHint(t, item) : p.itemHint}>
        <Select
          size="large"
          disabled={!gridId}
          loading={work.isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={taskClasses.flatMap((one) => {
            const here = (work.data ?? []).filter((w) => w.class === one);
            return here.length === 0
              ? []
              : [
                  {
                    label: t.gridWork.class[one],
                    options: here.map((w) => ({
                      value: w.itemCode,
                      disabled: !w.open,
                      label: [nameOf(w), w.admissionId && `（${p.admitted}）`, !w.open && `· ${w.reason ?? p.closed}`]
                        .filter(Boolean)
                        .join(''),
                    })),
                  },
                ];
          })}
          onChange={(code) => {
            const chosen = work.data?.find((w) => w.itemCode === code);
            if (chosen && !form.isFieldTouched('title')) form.setFieldValue('title', nameOf(chosen));
          }}
        />
      </Form.Item>
      <Form.Item name="title" label={p.taskTitle} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
        <Input size="large" maxLength={100} />
      </Form.Item>
      <Form.Item name="place" label={p.place}>
        <Input size="large" maxLength={300} />
      </Form.Item>
      <Form.Item
        name="due"
        label={p.due}
        rules={item && !item.limit ? any : undefined}
        extra={item?.limit ? `${p.dueHint}：${limitWords(t, item.limit)}` : undefined}
      >
        <DateField size="large" min={today()} />
      </Form.Item>
      <Form.Item name="assigneeId" label={p.assignee}>
        <Select
          size="large"
          allowClear
          placeholder={p.anyone}
          options={grid?.worker ? [{ value: grid.worker.userId, label: grid.worker.name }] : []}
        />
      </Form.Item>
      <Problem error={plan.error} />
      <div className="row" style={{ marginTop: 12 }}>
        <Button type="primary" size="large" htmlType="submit" loading={plan.isPending}>
          {p.title}
        </Button>
        {plan.error?.code === 'grid_tasks.duplicate' && (
          <Button size="large" disabled={plan.isPending} onClick={() => send(form.getFieldsValue(true), true)}>
            {p.again}
          </Button>
        )}
      </div>
    </Form>
  );
}
