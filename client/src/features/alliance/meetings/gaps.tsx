import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { GapRow, GapStatus } from '@/api/types-meetings';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { Pages } from '@/components/alliance/pages';
import { showFieldErrors } from '@/components/problem';
import { useCategoryLabel } from '@/components/territory/category-name';
import { CategoryPicker, DivisionPicker } from '@/components/territory/pickers';
import { useMeetingText } from '@/i18n/meetings';
import { formatDay } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { GapDialog, WithdrawPrecedent } from './gap-dialog';
import { type GapStep, useGaps, useRaiseGap } from './queries';

const tones: Partial<Record<GapStatus, string>> = {
  raised: 'warn',
  framed: 'accent',
  atJointMeeting: 'accent',
  escalatedToCounty: 'bad',
  ruled: 'ok',
};
const steps: GapStep[] = ['frame', 'rule', 'escalate', 'close'];

export function Gaps({ status, onClear }: { status: GapStatus | undefined; onClear: () => void }) {
  const m = useMeetingText();
  const gaps = useGaps(status);
  const [open, setOpen] = useState<{ gap: GapRow; step: GapStep } | null>(null);
  const [withdrawing, setWithdrawing] = useState<GapRow | null>(null);
  return (
    <>
      <Pages query={gaps} filtered={status !== undefined} none={m.noGaps} onClear={onClear}>
        {(gap) => <Gap key={gap.id} gap={gap} onStep={(step) => setOpen({ gap, step })} onWithdraw={() => setWithdrawing(gap)} />}
      </Pages>
      {open && <GapDialog {...open} onClose={() => setOpen(null)} />}
      {withdrawing?.precedent && (
        <WithdrawPrecedent gap={withdrawing} precedent={withdrawing.precedent} onClose={() => setWithdrawing(null)} />
      )}
    </>
  );
}

function Gap({ gap, onStep, onWithdraw }: { gap: GapRow; onStep: (step: GapStep) => void; onWithdraw: () => void }) {
  const categoryLabel = useCategoryLabel();
  const m = useMeetingText();
  const user = useUser();
  const { frame, ruling } = gap;
  return (
    <li>
      <span className="row spread">
        <strong>{gap.title}</strong>
        <span className="tag" data-tone={tones[gap.status]}>
          {m.gapStatus[gap.status]}
        </span>
      </span>
      <div className="muted">
        {[gap.divisionName, categoryLabel(gap.categoryCode, gap.categoryName), formatDay(gap.raisedAt)].filter(Boolean).join(' · ')}
      </div>
      {gap.ticketId && can(user, 'tickets.read') && (
        <Link to={paths.ticket} params={{ ticketId: gap.ticketId }}>
          {m.fromTicket}
        </Link>
      )}
      {gap.description && <p>{gap.description}</p>}
      {frame && (
        <dl className="gap-frame">
          <div>
            <dt className="muted">{m.seenBy}</dt>
            <dd>{frame.seenBy}</dd>
          </div>
          <div>
            <dt className="muted">{m.powerWith}</dt>
            <dd>{[frame.powerWith, gap.powerUnitName].filter(Boolean).join(' · ')}</dd>
          </div>
          <div>
            <dt className="muted">{m.legalText}</dt>
            <dd>{frame.legalText}</dd>
          </div>
        </dl>
      )}
      {ruling && (
        <p>
          <span className="muted">{m.ruling}</span> <strong>{ruling.unitName}</strong> {ruling.text}{' '}
          <span className="muted">
            {[
              categoryLabel(ruling.categoryCode, ruling.categoryName),
              ruling.areaName,
              ruling.keywords.join('、'),
              m.since(ruling.decidedOn),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      )}
      {gap.precedent?.withdrawnAt && (
        <p className="muted">{m.precedentWithdrawn(formatDay(gap.precedent.withdrawnAt), gap.precedent.withdrawReason ?? '')}</p>
      )}
      <span className="row">
        {gap.precedent?.mayWithdraw && (
          <Button size="small" aria-label={m.actNamed(m.withdrawPrecedent, gap.title)} onClick={onWithdraw}>
            {m.withdrawPrecedent}
          </Button>
        )}
        {steps
          .filter((step) => gap.allowedActions.includes(step))
          .map((step) => (
            <Button key={step} size="small" aria-label={m.actNamed(m.gapAct[step], gap.title)} onClick={() => onStep(step)}>
              {m.gapAct[step]}
            </Button>
          ))}
      </span>
    </li>
  );
}

interface RaiseFields {
  title: string;
  description?: string;
  categoryCode?: string | null;
  division?: string | null;
}

export function RaiseGap({ open, onClose }: { open: boolean; onClose: () => void }) {
  const m = useMeetingText();
  const user = useUser();
  const required = useRequired();
  const [form] = Form.useForm<RaiseFields>();
  const act = useRaiseGap(onClose, (error) => showFieldErrors(form, error));
  // Whoever works in one community raises it there; the county says where.
  const own = user.areaCode?.endsWith('000') ? null : user.areaCode;
  return (
    <FormDialog
      title={m.raise}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={m.raise}
      onSubmit={({ title, description, categoryCode, division }) =>
        act.mutate({
          ticketId: null,
          division: own ?? division ?? null,
          title,
          description: description || null,
          categoryCode: categoryCode ?? null,
        })
      }
    >
      <Form.Item name="title" label={m.gapTitle} rules={required.text} extra={m.gapHint}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="description" label={m.description}>
        <Input.TextArea maxLength={2000} rows={3} />
      </Form.Item>
      <Form.Item name="categoryCode" label={m.category}>
        <CategoryPicker anyLevel />
      </Form.Item>
      {!own && (
        <Form.Item name="division" label={m.place} rules={required.one}>
          <DivisionPicker root={user.areaCode} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
