import { Form, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import type { GapRow } from '@/api/types-meetings';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { DateField } from '@/components/date-field';
import { showFieldErrors } from '@/components/problem';
import { CategoryPicker, UnitPicker } from '@/components/territory/pickers';
import { useMeetingText } from '@/i18n/meetings';
import { today } from '@/lib/dates';
import { type GapStep, useGapAct, useWithdrawPrecedent } from './queries';

/** A step of a gap: framing, ruling, handing up, closing. */
export function GapDialog({ gap, step, onClose }: { gap: GapRow; step: GapStep; onClose: () => void }) {
  const m = useMeetingText();
  const required = useRequired();
  const [form] = Form.useForm<Record<string, unknown>>();
  const act = useGapAct(gap, step, onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.actNamed(m.gapAct[step], gap.title)}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={m.gapAct[step]}
      initial={initialOf(gap, step)}
      onSubmit={(fields) => act.mutate(step === 'frame' ? { ...fields, unitId: fields.unitId ?? null } : fields)}
    >
      {step === 'frame' && <FrameFields gap={gap} />}
      {step === 'rule' && <RuleFields gap={gap} />}
      {(step === 'escalate' || step === 'close') && (
        <Form.Item name="reason" label={m.reason} rules={required.text}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function initialOf(gap: GapRow, step: GapStep): Record<string, unknown> {
  if (step === 'frame') return { ...gap.frame, unitId: gap.frame?.powerUnitId };
  if (step === 'rule')
    return { unitId: gap.frame?.powerUnitId, categoryCode: gap.categoryCode, area: gap.division, keywords: [], decidedOn: today() };
  return {};
}

/** The unit that the frame names is shown by its name before anything is searched. */
const knownUnit = (gap: GapRow) =>
  gap.frame?.powerUnitId && gap.powerUnitName ? { id: gap.frame.powerUnitId, name: gap.powerUnitName } : null;

const countyOf = (division: string) => `${division.slice(0, 6)}000000`;

function FrameFields({ gap }: { gap: GapRow }) {
  const m = useMeetingText();
  const required = useRequired();
  return (
    <>
      <Form.Item name="seenBy" label={m.seenBy} rules={required.text}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="powerWith" label={m.powerWith} rules={required.text}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="unitId" label={m.powerUnit}>
        <UnitPicker area={countyOf(gap.division)} known={knownUnit(gap)} />
      </Form.Item>
      <Form.Item name="legalText" label={m.legalText} rules={required.text}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </>
  );
}

function RuleFields({ gap }: { gap: GapRow }) {
  const m = useMeetingText();
  const user = useUser();
  const required = useRequired();
  const county = countyOf(gap.division);
  const areas = [{ value: gap.division, label: m.areaGap(gap.divisionName ?? gap.division) }];
  if (user.areaCode === county) areas.push({ value: county, label: m.areaCounty });
  return (
    <>
      <Form.Item name="unitId" label={m.competent} rules={required.one}>
        <UnitPicker area={county} known={knownUnit(gap)} />
      </Form.Item>
      <Form.Item name="categoryCode" label={m.category} rules={required.one}>
        <CategoryPicker anyLevel />
      </Form.Item>
      <Form.Item name="area" label={m.area} rules={required.one}>
        <Select options={areas} />
      </Form.Item>
      <Form.Item name="keywords" label={m.keywords}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', '、', '，', ',']} maxCount={10} />
      </Form.Item>
      <Form.Item name="text" label={m.rulingText} rules={required.text}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
      <Form.Item name="decidedOn" label={m.decidedOn} rules={required.one}>
        <DateField max={today()} allowClear={false} />
      </Form.Item>
    </>
  );
}

/** The precedent of a ruling ceases to hold. */
export function WithdrawPrecedent({
  gap,
  precedent,
  onClose,
}: {
  gap: GapRow;
  precedent: NonNullable<GapRow['precedent']>;
  onClose: () => void;
}) {
  const m = useMeetingText();
  const required = useRequired();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useWithdrawPrecedent(precedent, onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.actNamed(m.withdrawPrecedent, gap.title)}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={m.withdrawPrecedent}
      danger
      onSubmit={(fields) => act.mutate({ ...fields })}
    >
      <p>{m.withdrawPrecedentPrompt}</p>
      <Form.Item name="reason" label={m.reason} rules={required.text}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </FormDialog>
  );
}
