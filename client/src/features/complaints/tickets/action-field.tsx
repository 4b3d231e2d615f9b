import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import type { TicketDetails } from '@/api/types';
import { UploadField } from '@/components/attachments/upload-field';
import { DateField } from '@/components/date-field';
import { CategoryPicker, CompoundPicker, DivisionPicker, GridPicker, UnitPicker, UnitsPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import type { FieldSpec } from './action-specs';
import { TemplateMenu } from './template-menu';
import { TicketPicker } from './ticket-picker';

interface Props {
  field: FieldSpec;
  ticket: TicketDetails;
  area: string | null;
  ticketLabel?: string;
  /** A unit chosen elsewhere in the form, shown by its name. */
  knownUnit?: { id: string; name: string } | null;
  onTemplate: (text: string) => void;
}

function control({ field, ticket, area, ticketLabel, knownUnit }: Props): ReactElement {
  switch (field.kind) {
    case 'text':
      return <Input maxLength={300} />;
    case 'area':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />;
    case 'reply':
      return <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} showCount />;
    case 'choice':
      return <Radio.Group options={field.options} />;
    case 'select':
      return <Select options={field.options} />;
    case 'switch':
      return <Checkbox>{field.label}</Checkbox>;
    case 'date':
      return <DateField min={today()} />;
    case 'number':
      return <InputNumber min={1} max={365} precision={0} />;
    case 'category':
      return <CategoryPicker />;
    case 'division':
      return <DivisionPicker root={area} />;
    case 'compound':
      return <CompoundPicker area={ticket.divisionCode ?? area} />;
    case 'unit':
      return <UnitPicker area={area} known={knownUnit} />;
    case 'units':
      return <UnitsPicker area={area} />;
    case 'grid':
      return <GridPicker area={ticket.divisionCode ?? area} />;
    case 'ticket':
      return <TicketPicker except={ticket.id} label={ticketLabel} />;
    case 'files':
      return <UploadField target={{ purpose: 'after', ticketId: ticket.id }} />;
  }
}

export function ActionField(props: Props) {
  const t = useText();
  const { field } = props;
  return (
    <Form.Item
      name={field.name}
      label={field.kind === 'switch' ? undefined : field.label}
      valuePropName={field.kind === 'switch' ? 'checked' : 'value'}
      rules={field.required ? [{ required: true, message: t.access.required }] : undefined}
      extra={field.kind === 'reply' ? <TemplateMenu category={props.ticket.categoryCode} onChoose={props.onTemplate} /> : undefined}
    >
      {control(props)}
    </Form.Item>
  );
}
