import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { type AgreementText, signatoryKinds } from '@/api/types-alliance';
import { DateField } from '@/components/date-field';
import { useAgreementText } from '@/i18n/agreements';
import { useText } from '@/i18n/staff';

/** As a form holds it: how often may be left out. */
export interface TermsFields extends Pick<AgreementText, 'signsAs' | 'from' | 'until'> {
  commitments: { text: string; perYear?: number | null }[];
}

export const termsOf = <Fields extends Pick<TermsFields, 'commitments'>>(fields: Fields) => ({
  ...fields,
  commitments: (fields.commitments ?? []).map(({ text, perYear }) => ({ text, perYear: perYear ?? null })),
});

/** What an agreement says: as what it is signed, for how long, and what is promised. An amendment keeps the first two. */
export function TermsFields({ amends }: { amends?: boolean }) {
  const t = useText();
  const a = t.alliance;
  const required = [{ required: true, message: t.access.required }];
  return (
    <>
      {!amends && (
        <>
          <Form.Item name="signsAs" label={a.signsAsLabel} rules={required}>
            <Select options={signatoryKinds.map((value) => ({ value, label: a.signsAs[value] }))} />
          </Form.Item>
          <Form.Item name="from" label={a.from} rules={required}>
            <DateField />
          </Form.Item>
        </>
      )}
      <Form.Item name="until" label={a.until} rules={required}>
        <DateField />
      </Form.Item>
      <Commitments />
    </>
  );
}

/** One row a promise; at least one stays, so that there is something to type into. */
function Commitments() {
  const t = useText();
  const w = useAgreementText();
  return (
    <Form.List name="commitments">
      {(rows, { add, remove }) => (
        <fieldset className="commitment-rows">
          <legend>{w.commitments}</legend>
          {rows.map((row, i) => (
            <div key={row.key} className="commitment-row">
              <Form.Item
                name={[row.name, 'text']}
                rules={[{ required: true, whitespace: true, message: t.access.required }]}
                style={{ flex: '1 1 220px' }}
              >
                <Input.TextArea
                  aria-label={w.commitment(i + 1)}
                  placeholder={w.commitment(i + 1)}
                  maxLength={300}
                  autoSize={{ minRows: 1 }}
                />
              </Form.Item>
              <Form.Item name={[row.name, 'perYear']}>
                <InputNumber
                  aria-label={w.times(i + 1)}
                  min={1}
                  max={10_000}
                  precision={0}
                  inputMode="numeric"
                  suffix={w.timesShort}
                  style={{ width: 130 }}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={w.remove(i + 1)}
                disabled={rows.length === 1}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          {rows.length < 50 && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ text: '' })}>
              {w.add}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}
