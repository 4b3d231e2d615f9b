import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { AgreementRow } from '@/api/types-alliance';
import { useAgreementText } from '@/i18n/agreements';
import { useText } from '@/i18n/staff';
import { ActDialog, ScanDialog } from './act-dialog';
import { type Act, acts } from './queries';

/** The next step of each standing; the rest stands in the menu. */
const main: readonly Act[] = ['negotiate', 'sign', 'resume', 'renew', 'suspend', 'terminate'];

/** Whether it is what the agreement waits for: a renewal once its end is in sight. */
const next = (act: Act, row: AgreementRow) =>
  act === 'renew' ? row.reminder !== null || row.status === 'expired' : act !== 'suspend' && act !== 'terminate';

/** What may be done to an agreement; what may not be done now stands in the menu with its reason. */
export function AgreementActs({ row, name }: { row: AgreementRow; name: string }) {
  const t = useText();
  const w = useAgreementText();
  const [open, setOpen] = useState<Act | 'attach' | null>(null);
  // The server names nothing to who does not keep the agreement, and nothing that is over.
  if (row.allowedActions.length === 0) return null;
  const allowed = acts.filter((act) => row.allowedActions.includes(act) && !(act === 'renew' && row.renewedById !== null));
  const refused = acts.filter((act) => !allowed.includes(act));
  const shown = main.filter((act) => allowed.includes(act));
  const rest = allowed.filter((act) => !shown.includes(act));
  const why = (act: Act) => (act === 'renew' && row.renewedById !== null ? w.followed : w.notWhile(t.alliance.status[row.status]));
  const items = [
    ...rest.map((act) => ({ key: act, label: w.act[act] })),
    ...(row.signedOn === null ? [] : [{ key: 'attach', label: w.attach }]),
    {
      type: 'group' as const,
      key: 'refused',
      label: w.notAllowed,
      children: refused.map((act) => ({
        key: act,
        disabled: true,
        label: (
          <span style={{ display: 'block', maxWidth: 320, whiteSpace: 'normal' }}>
            {w.act[act]}
            <small style={{ display: 'block' }}>{why(act)}</small>
          </span>
        ),
      })),
    },
  ];
  return (
    <span className="row">
      {shown.map((act, i) => (
        <Button
          key={act}
          size="small"
          type={i === 0 && next(act, row) ? 'primary' : undefined}
          danger={act === 'terminate'}
          aria-label={w.actOf(w.act[act], name)}
          onClick={() => setOpen(act)}
        >
          {w.act[act]}
        </Button>
      ))}
      <Dropdown menu={{ items, onClick: ({ key }) => setOpen(key as Act | 'attach') }} trigger={['click']}>
        <Button size="small" aria-label={w.actsMoreOf(name)}>
          {w.actsMore} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {open === 'attach' && <ScanDialog row={row} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'attach' && <ActDialog row={row} action={open} onClose={() => setOpen(null)} />}
    </span>
  );
}
