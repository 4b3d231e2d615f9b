import { EyeOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { MemberRow, RevealedContact } from '@/api/types-alliance';
import type { MemberContactRow } from '@/api/types-answering';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { RevealDialog } from '@/components/alliance/reveal-dialog';
import { Problem, showFieldErrors } from '@/components/problem';
import { useAgreementText } from '@/i18n/agreements';
import { can } from '@/lib/permissions';
import { useMemberAct, useMemberContacts } from './queries';

type Open = { act: 'add' | 'leave' } | { act: 'reveal' | 'remove'; contact: MemberContactRow };

/** Whom to call at a member: masked, in clear for a purpose; and how a member leaves. */
export function MemberContacts({ member }: { member: MemberRow }) {
  const w = useAgreementText();
  const user = useUser();
  const contacts = useMemberContacts(member.id);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const keeps = can(user, 'members.maintain') && member.leftAt === null;
  return (
    <section className="card stack" aria-label={w.contacts}>
      <div className="row spread">
        <h2>{w.contacts}</h2>
        <span className="row">
          {keeps && user.areaCode?.endsWith('000000') && (
            <Button danger onClick={() => setOpen({ act: 'leave' })}>
              {w.leave}
            </Button>
          )}
          {keeps && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen({ act: 'add' })}>
              {w.addContact}
            </Button>
          )}
        </span>
      </div>
      <Problem error={contacts.error ? asApiError(contacts.error) : null} onRetry={() => void contacts.refetch()} />
      {contacts.data?.length === 0 && <p className="muted">{w.noContacts}</p>}
      <ul className="alliance-list">
        {contacts.data?.map((contact) => (
          <li key={contact.id}>
            <span className="row spread">
              <span>
                <span className="tag">{contact.post}</span>{' '}
                <span className="num">{[contact.name, contact.phone].filter(Boolean).join(' ')}</span>
              </span>
              <span className="row">
                <Button
                  size="small"
                  icon={<EyeOutlined aria-hidden />}
                  aria-label={w.revealOf(contact.post)}
                  onClick={() => setOpen({ act: 'reveal', contact })}
                >
                  {w.reveal}
                </Button>
                {keeps && (
                  <Button size="small" aria-label={w.removeContactOf(contact.post)} onClick={() => setOpen({ act: 'remove', contact })}>
                    {w.removeContact}
                  </Button>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {open?.act === 'add' && <AddContact member={member} onClose={close} />}
      {open?.act === 'remove' && <RemoveContact member={member} contact={open.contact} onClose={close} />}
      {open?.act === 'leave' && <Leave member={member} onClose={close} />}
      <RevealDialog
        open={open?.act === 'reveal'}
        onClose={close}
        run={(look, idempotencyKey) =>
          api.post<RevealedContact>('/alliance-members/{id}/reveal-contact', {
            path: { id: member.id },
            body: { ...look, contactId: open?.act === 'reveal' ? open.contact.id : '' },
            idempotencyKey,
          })
        }
      />
    </section>
  );
}

interface Props {
  member: MemberRow;
  onClose: () => void;
}

function AddContact({ member, onClose }: Props) {
  const w = useAgreementText();
  const required = useRequired();
  const [form] = Form.useForm<{ post: string; name: string; phone: string }>();
  const act = useMemberAct(member, 'add-contact', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={w.addContact}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={w.addContact}
      initial={{ post: w.postDefault }}
      onSubmit={(fields) => act.mutate({ ...fields })}
    >
      <p className="muted">{w.contactHint}</p>
      <Form.Item name="post" label={w.post} rules={required.text}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={w.contactName} rules={required.text}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={w.phone} rules={required.text}>
        <Input maxLength={24} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

function RemoveContact({ member, contact, onClose }: Props & { contact: MemberContactRow }) {
  const w = useAgreementText();
  const [form] = Form.useForm<object>();
  const act = useMemberAct(member, 'remove-contact', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={w.removeContactOf(contact.post)}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={w.removeContact}
      danger
      onSubmit={() => act.mutate({ contactId: contact.id })}
    >
      <p>{w.removeContactPrompt}</p>
    </FormDialog>
  );
}

function Leave({ member, onClose }: Props) {
  const w = useAgreementText();
  const required = useRequired();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useMemberAct(member, 'leave', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={`${w.leave} · ${member.name}`}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={w.leave}
      danger
      onSubmit={(fields) => act.mutate({ ...fields })}
    >
      <p>{w.leavePrompt}</p>
      <Form.Item name="reason" label={w.leaveReason} rules={required.text}>
        <Input.TextArea maxLength={500} rows={3} />
      </Form.Item>
    </FormDialog>
  );
}
