import { PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { ApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { NewTicket, RegisteredTicket } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { useDraft } from '@/lib/draft';
import { paths } from '@/lib/paths';
import './desk.css';
import { Lookalikes } from './lookalikes';
import './panel.css';
import { useRegister } from './queries';
import './register.css';
import { RegisterFieldsets } from './register-fieldsets';
import { isEmpty, type RegisterFields, toFormPath, toNewTicket } from './register-form';
import { RegisterReceipt } from './register-receipt';

export default function RegisterPage(): ReactNode {
  const [done, setDone] = useState<{ receipt: RegisteredTicket; ticket: NewTicket } | null>(null);
  return done ? (
    <RegisterReceipt {...done} onAnother={() => setDone(null)} />
  ) : (
    <RegisterFormPage onDone={(receipt, ticket) => setDone({ receipt, ticket })} />
  );
}

function RegisterFormPage({ onDone }: { onDone: (receipt: RegisteredTicket, ticket: NewTicket) => void }) {
  const t = useText();
  const user = useUser();
  const [form] = Form.useForm<RegisterFields>();
  const values = (Form.useWatch([], form) ?? {}) as RegisterFields;
  const draft = useDraft<RegisterFields>(`register.${user.id}`);
  const register = useRegister(
    (receipt, ticket) => {
      draft.discard();
      onDone(receipt, ticket);
      // The form was long; the receipt begins at the top.
      scrollTo(0, 0);
    },
    (error) =>
      showFieldErrors(
        form,
        new ApiError(
          error.status,
          error.code,
          error.message,
          error.fieldErrors.map((f) => ({ ...f, path: toFormPath(f.path) })),
        ),
      ),
  );
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t.complaints.register.title}</h1>
          <span className="muted">{t.complaints.register.intro}</span>
        </div>
        <Link to={paths.blankForm} target="_blank">
          <Button icon={<PrinterOutlined aria-hidden />}>{t.complaints.register.blankForm}</Button>
        </Link>
      </div>
      {draft.found && !isEmpty(draft.found.values) && (
        <Alert
          type="info"
          showIcon
          title={t.common.draftFound(formatInstant(draft.found.at))}
          action={
            <span className="row">
              <Button
                size="small"
                type="primary"
                onClick={() => {
                  form.setFieldsValue(draft.found?.values ?? {});
                  draft.accept();
                }}
              >
                {t.common.restoreDraft}
              </Button>
              <Button size="small" onClick={draft.discard}>
                {t.common.discardDraft}
              </Button>
            </span>
          }
        />
      )}
      <div className="register">
        <Form<RegisterFields>
          form={form}
          layout="vertical"
          className="stack"
          initialValues={{ channel: 'hotline' }}
          onValuesChange={(_, all) => draft.keep(all)}
          onFinish={(all) => register.mutate(toNewTicket(all))}
          scrollToFirstError={{ focus: true }}
        >
          <RegisterFieldsets root={user.areaCode} form={form} values={values} />
          <Problem error={register.error} />
          <div className="row">
            <Button type="primary" size="large" htmlType="submit" loading={register.isPending}>
              {t.complaints.register.submit}
            </Button>
            <span className="muted" role="status">
              {draft.savedAt && t.common.draftSaved}
            </span>
          </div>
        </Form>
        <Lookalikes values={values} />
      </div>
    </div>
  );
}
