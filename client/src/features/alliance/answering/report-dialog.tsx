import { useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useUser } from '@/api/session';
import type { ReportDetails, ReportReceipt } from '@/api/types-answering';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { DateField } from '@/components/date-field';
import { showFieldErrors } from '@/components/problem';
import { DivisionPicker } from '@/components/territory/pickers';
import { useAnsweringText } from '@/i18n/answering';
import { addDays, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useDraftReport, useReportAct } from './queries';

interface ReportForm {
  community?: string | null;
  title: string;
  from: string;
  until: string;
  text: string;
}

/** The county and townships say which community; whoever works in one community writes for it. */
export const ownCommunity = (area: string | null) => (area && !area.endsWith('000') ? area : null);

export function DraftReport({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useAnsweringText();
  const user = useUser();
  const required = useRequired();
  const navigate = useNavigate();
  const [form] = Form.useForm<ReportForm>();
  const done = (drafted: ReportReceipt) => void navigate({ to: paths.report, params: { reportId: drafted.id } });
  const act = useDraftReport(done, (error) => showFieldErrors(form, error));
  const own = ownCommunity(user.areaCode);
  return (
    <FormDialog
      title={w.newReport}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={w.newReport}
      initial={{ from: addDays(today(), -90), until: today() }}
      onSubmit={(fields) => act.mutate({ ...fields, community: own ?? fields.community ?? '' })}
    >
      {!own && (
        <Form.Item name="community" label={w.community} rules={required.one}>
          <DivisionPicker root={user.areaCode} />
        </Form.Item>
      )}
      <ReportFields />
    </FormDialog>
  );
}

export function ReviseReport({ details, open, onClose }: { details: ReportDetails; open: boolean; onClose: () => void }) {
  const w = useAnsweringText();
  const [form] = Form.useForm<ReportForm>();
  const act = useReportAct(details.report, 'revise', onClose, (error) => showFieldErrors(form, error));
  const { title, from, until } = details.report;
  return (
    <FormDialog
      title={w.act.revise}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={w.act.revise}
      initial={{ title, from, until, text: details.text }}
      onSubmit={(fields) => act.mutate({ ...fields })}
    >
      <ReportFields />
    </FormDialog>
  );
}

function ReportFields() {
  const w = useAnsweringText();
  const required = useRequired();
  return (
    <>
      <Form.Item name="title" label={w.reportTitle} rules={required.text}>
        <Input maxLength={60} />
      </Form.Item>
      <div className="row">
        <Form.Item name="from" label={w.from} rules={required.one}>
          <DateField allowClear={false} />
        </Form.Item>
        <Form.Item name="until" label={w.until} rules={required.one}>
          <DateField allowClear={false} />
        </Form.Item>
      </div>
      <Form.Item name="text" label={w.text} rules={required.text} extra={w.textHint}>
        <Input.TextArea maxLength={4000} rows={8} showCount />
      </Form.Item>
    </>
  );
}
