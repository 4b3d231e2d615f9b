import { Link } from '@tanstack/react-router';
import { Form, Input, Radio } from 'antd';
import { useUser } from '@/api/session';
import { type RaisedAs, type RaisedMatter, raisedAs } from '@/api/types-answering';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { showFieldErrors } from '@/components/problem';
import { useAnsweringText } from '@/i18n/answering';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useRaise } from './queries';

interface RaiseForm {
  as: RaisedAs;
  title: string;
}

/** What was said goes on as a demand or ticket. */
export function RaiseDialog({
  of,
  at,
  matterId,
  said,
  onClose,
}: {
  of: 'report-comments' | 'liaison-visits';
  at: { id: string; revision: number };
  /** Of a visit. */
  matterId?: string;
  said: string;
  onClose: () => void;
}) {
  const w = useAnsweringText();
  const required = useRequired();
  const [form] = Form.useForm<RaiseForm>();
  const act = useRaise(of, at, onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={w.raise}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={w.raise}
      initial={{ as: 'demand', title: said.slice(0, 60) }}
      onSubmit={(fields) => act.mutate(matterId ? { ...fields, matterId } : { ...fields })}
    >
      <p>{w.raisePrompt}</p>
      <blockquote>{said}</blockquote>
      <Form.Item name="as" label={w.raiseAsLabel} rules={required.one}>
        <Radio.Group options={raisedAs.map((value) => ({ value, label: w.raiseAs[value] }))} />
      </Form.Item>
      <Form.Item name="title" label={w.raiseTitle} rules={required.text}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}

/** Where it went on, as a link for whoever may follow it. */
export function Raised({ matter }: { matter: RaisedMatter | null }) {
  const w = useAnsweringText();
  const user = useUser();
  if (!matter) return null;
  const text = w.raised(w.raiseAs[matter.as], matter.number);
  if (matter.as === 'demand')
    return (
      <Link to={paths.demand} params={{ demandId: matter.id }}>
        {text}
      </Link>
    );
  return can(user, 'tickets.read') ? (
    <Link to={paths.ticket} params={{ ticketId: matter.id }}>
      {text}
    </Link>
  ) : (
    <span className="muted">{text}</span>
  );
}
