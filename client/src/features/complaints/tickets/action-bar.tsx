import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { type AllowedAction, type TicketAction, ticketActions } from '@/api/types';
import { type Text, useText } from '@/i18n/staff';

type Action = TicketAction | 'correct';
const known = (action: string): action is Action => action === 'correct' || (ticketActions as readonly string[]).includes(action);
/** Always at hand, but never the next step of a case. */
const side = new Set<Action>(['addNote', 'remind', 'supervise', 'withdraw', 'correct', 'merge', 'unmerge', 'reject', 'progress']);

export function reasonOf(t: Text, action: AllowedAction): string {
  return (action.code && t.problems.byCode[action.code]) || action.reason || action.code || '';
}

/** The next steps as buttons, the rest in a menu; what is not allowed now stands there too, with its reason. */
export function ActionBar({ actions, onChoose }: { actions: AllowedAction[]; onChoose: (action: Action) => void }) {
  const t = useText();
  const mine = actions.filter((a): a is AllowedAction<Action> => known(a.action));
  const allowed = mine.filter((a) => a.allowed);
  const main = allowed.filter((a) => !side.has(a.action));
  const rest = allowed.filter((a) => side.has(a.action));
  const refused = mine.filter((a) => !a.allowed);
  const items = [
    ...rest.map((a) => ({ key: a.action, label: t.complaints.action[a.action] })),
    ...(refused.length > 0
      ? [{ type: 'group' as const, key: 'refused', label: t.complaints.notAllowed, children: refused.map(disabled) }]
      : []),
  ];
  function disabled(a: AllowedAction<Action>) {
    return {
      key: a.action,
      disabled: true,
      label: (
        <span style={{ display: 'block', maxWidth: 320, whiteSpace: 'normal' }}>
          {t.complaints.action[a.action]}
          <small style={{ display: 'block' }}>{reasonOf(t, a)}</small>
        </span>
      ),
    };
  }
  return (
    <div className="row no-print">
      {main.map((a, i) => (
        <Button key={a.action} type={i === 0 ? 'primary' : 'default'} onClick={() => onChoose(a.action)}>
          {t.complaints.action[a.action]}
        </Button>
      ))}
      {items.length > 0 && (
        <Dropdown menu={{ items, onClick: ({ key }) => known(key) && onChoose(key) }} trigger={['click']}>
          <Button>
            {t.complaints.actionsMore} <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
