import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber } from 'antd';
import { useUser } from '@/api/session';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { DateField } from '@/components/date-field';
import { showFieldErrors } from '@/components/problem';
import { CompoundPicker, DivisionPicker } from '@/components/territory/pickers';
import { useAnsweringText } from '@/i18n/answering';
import { today } from '@/lib/dates';
import { useNoteVisit } from './queries';
import { ownCommunity } from './report-dialog';

interface VisitForm {
  community?: string | null;
  compoundId?: string | null;
  on: string;
  households: number;
  heard: string[];
}

const most = 20;

export function NoteVisit({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useAnsweringText();
  const user = useUser();
  const required = useRequired();
  const [form] = Form.useForm<VisitForm>();
  const act = useNoteVisit(onClose, (error) => showFieldErrors(form, error));
  const own = ownCommunity(user.areaCode);
  return (
    <FormDialog
      title={w.newVisit}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={w.newVisit}
      initial={{ on: today(), households: 1, heard: [''] }}
      onSubmit={({ community, compoundId, on, households, heard }) =>
        act.mutate({
          community: own ?? community ?? null,
          compoundId: compoundId ?? null,
          on,
          households,
          heard: heard.filter((one) => one?.trim()),
        })
      }
    >
      {!own && (
        <Form.Item name="community" label={w.community}>
          <DivisionPicker root={user.areaCode} />
        </Form.Item>
      )}
      <Form.Item name="compoundId" label={w.compound} extra={w.compoundHint}>
        <CompoundPicker area={user.areaCode} />
      </Form.Item>
      <div className="row">
        <Form.Item name="on" label={w.visitedOn} rules={required.one}>
          <DateField max={today()} allowClear={false} />
        </Form.Item>
        <Form.Item name="households" label={w.households} rules={required.one} extra={w.householdsHint}>
          <InputNumber min={1} max={500} precision={0} />
        </Form.Item>
      </div>
      <fieldset className="heard-fields">
        <legend>{w.heard}</legend>
        <p className="muted">{w.heardHint}</p>
        <Form.List name="heard">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="row">
                  <Form.Item name={name} noStyle>
                    <Input.TextArea aria-label={w.matterAt(name + 1)} maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
                  </Form.Item>
                  <Button icon={<DeleteOutlined aria-hidden />} aria-label={w.removeMatter(name + 1)} onClick={() => remove(name)} />
                </div>
              ))}
              {fields.length < most && (
                <Button icon={<PlusOutlined aria-hidden />} onClick={() => add('')}>
                  {w.addMatter}
                </Button>
              )}
            </>
          )}
        </Form.List>
      </fieldset>
    </FormDialog>
  );
}
