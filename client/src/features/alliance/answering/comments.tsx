import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { CommentRow } from '@/api/types-answering';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { Pages } from '@/components/alliance/pages';
import { showFieldErrors } from '@/components/problem';
import { useAnsweringText } from '@/i18n/answering';
import { formatInstant } from '@/lib/dates';
import { can } from '@/lib/permissions';
import { useComments, useHideComment } from './queries';
import { RaiseDialog, Raised } from './raise-dialog';

/** What residents said to a report: it is taken up as a demand or ticket, or hidden with a reason. */
export function Comments({ reportId, mayRaise }: { reportId: string; mayRaise: boolean }) {
  const w = useAnsweringText();
  const user = useUser();
  const comments = useComments(reportId);
  const [open, setOpen] = useState<{ comment: CommentRow; act: 'raise' | 'hide' } | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Pages query={comments} filtered={false} none={w.nothingSaid} onClear={close}>
        {(comment) => (
          <li key={comment.id}>
            <p className="report-comment">{comment.text}</p>
            <span className="muted">
              {[formatInstant(comment.writtenAt), comment.hiddenReason && w.hiddenBecause(comment.hiddenReason)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="row">
              <Raised matter={comment.raised} />
              {!comment.raised && mayRaise && can(user, 'demands.triage') && (
                <Button size="small" aria-label={w.actNamed(w.raise, comment.text)} onClick={() => setOpen({ comment, act: 'raise' })}>
                  {w.raise}
                </Button>
              )}
              {!comment.hiddenReason && can(user, 'reports.publish') && (
                <Button size="small" aria-label={w.actNamed(w.hide, comment.text)} onClick={() => setOpen({ comment, act: 'hide' })}>
                  {w.hide}
                </Button>
              )}
            </span>
          </li>
        )}
      </Pages>
      {open?.act === 'raise' && <RaiseDialog of="report-comments" at={open.comment} said={open.comment.text} onClose={close} />}
      {open?.act === 'hide' && <HideComment comment={open.comment} onClose={close} />}
    </>
  );
}

function HideComment({ comment, onClose }: { comment: CommentRow; onClose: () => void }) {
  const w = useAnsweringText();
  const required = useRequired();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useHideComment(comment, onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={w.hide}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={w.hide}
      danger
      onSubmit={(fields) => act.mutate({ ...fields })}
    >
      <p>{w.hidePrompt}</p>
      <blockquote>{comment.text}</blockquote>
      <Form.Item name="reason" label={w.reason} rules={required.text}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
