import { Alert, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { type AdmissionDetails, impactOpinions } from '@/api/types';
import { UploadField } from '@/components/attachments/upload-field';
import { DateField } from '@/components/date-field';
import { useCatalogue, useCatalogues } from '@/components/grid-work/queries';
import { useItemName } from '@/components/grid-work/words';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';

function useRequired() {
  const message = useText().access.required;
  return { text: [{ required: true, whitespace: true, message }], any: [{ required: true, message }] };
}

/** What a grid leader fills in on the phone: an opinion, a figure, what overlaps. */
export function ReviewFields() {
  const a = useText().gridWork.admissions;
  const required = useRequired();
  const nameOf = useItemName();
  const inForce = useCatalogues().data?.find((one) => one.inForce);
  const catalogue = useCatalogue(inForce?.id);
  const opinion = Form.useWatch('opinion');
  return (
    <>
      <Form.Item name="opinion" label={a.opinionLabel} rules={required.any}>
        <Radio.Group className="opinions" options={impactOpinions.map((value) => ({ value, label: a.opinion[value] }))} />
      </Form.Item>
      <Form.Item name="hoursNow" label={a.hoursNow} rules={required.any}>
        <InputNumber min={0} max={5000} precision={0} size="large" inputMode="numeric" />
      </Form.Item>
      <Form.Item name="overlaps" label={a.overlaps}>
        <Select
          mode="multiple"
          size="large"
          loading={catalogue.isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={(catalogue.data?.items ?? []).map((item) => ({ value: item.code, label: nameOf(item) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={a.note} rules={opinion && opinion !== 'bearable' ? required.text : undefined}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </>
  );
}

export function RecommendFields() {
  const a = useText().gridWork.admissions;
  const required = useRequired();
  return (
    <>
      <Form.Item name="supports" label={a.recommendation} rules={required.any}>
        <Radio.Group
          options={[
            { value: true, label: a.supports },
            { value: false, label: a.opposes },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={a.reason} rules={required.text}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}

export function DecisionFields() {
  const a = useText().gridWork.admissions;
  const required = useRequired();
  return (
    <>
      <Form.Item name="documentNumber" label={a.documentNumber} rules={required.text}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="date" label={a.documentDate} rules={required.any}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="meeting" label={a.meeting} rules={required.text}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="guaranteeConfirmed" valuePropName="checked" extra={a.confirmNeeded}>
        <Checkbox>{a.confirmed}</Checkbox>
      </Form.Item>
    </>
  );
}

export function EmergencyFields() {
  const a = useText().gridWork.admissions;
  const required = useRequired();
  return (
    <>
      <Alert type="warning" showIcon title={a.emergencyText} style={{ marginBottom: 16 }} />
      <Form.Item name="reason" label={a.reason} rules={required.text}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="until" label={a.until} rules={required.any}>
        <DateField min={today()} max={addDays(today(), 366)} />
      </Form.Item>
    </>
  );
}

export function ProofFields({ admission }: { admission: AdmissionDetails }) {
  const a = useText().gridWork.admissions;
  return (
    <>
      <Form.Item name="files" label={a.documents} extra={a.documentsHint}>
        <UploadField target={{ purpose: 'document', admissionId: admission.id }} />
      </Form.Item>
      <Form.Item name="note" label={a.note}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}

export function NoteField({ name }: { name: 'note' | 'assessment' }) {
  const a = useText().gridWork.admissions;
  const required = useRequired();
  return (
    <Form.Item name={name} label={name === 'assessment' ? a.assessment : a.reason} rules={required.text}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
    </Form.Item>
  );
}
