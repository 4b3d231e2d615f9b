import { App, Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { Compound, Grid, NeighbourGroup } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatDay } from '@/lib/dates';
import { GroupForm } from './group-form';
import { useGroup, useGroupAct } from './queries';

interface Props {
  id: string;
  compound: Compound;
  grids: Grid[];
  maintains: boolean;
  onDone: () => void;
}

/** One neighbour group: its facts, its steward and the terms before. */
export function GroupPanel({ id, compound, grids, maintains, onDone }: Props) {
  const g = useText().territory.groups;
  const query = useGroup(id);
  const [tab, setTab] = useState<'steward' | 'facts'>('steward');
  return (
    <Loaded query={query}>
      {({ group, terms }) => (
        <div className="stack">
          <p style={{ margin: 0 }}>
            <strong>
              {group.compoundName} {group.name}
            </strong>
            <span className="muted num"> {[g.householdsOf(group.households), group.doors].filter(Boolean).join(' · ')}</span>
          </p>
          {maintains && group.dissolvedAt === null && (
            <>
              <Segmented<'steward' | 'facts'>
                value={tab}
                onChange={setTab}
                options={[
                  { value: 'steward', label: g.steward },
                  { value: 'facts', label: g.facts },
                ]}
              />
              {tab === 'facts' ? (
                <GroupForm compound={compound} grids={grids} group={group} onDone={onDone} />
              ) : (
                <StewardForm key={group.revision} group={group} reload={() => void query.refetch()} />
              )}
            </>
          )}
          <h4 style={{ margin: 0 }}>{g.terms}</h4>
          {terms.length === 0 ? (
            <p className="muted">{g.noTerms}</p>
          ) : (
            <ul className="terms">
              {terms.map((term) => (
                <li key={term.from}>
                  {term.name} <span className="muted num">{g.term(formatDay(term.from), term.until ? formatDay(term.until) : null)}</span>
                </li>
              ))}
            </ul>
          )}
          {maintains && group.dissolvedAt === null && <Dissolve group={group} onDone={onDone} />}
        </div>
      )}
    </Loaded>
  );
}

function StewardForm({ group, reload }: { group: NeighbourGroup; reload: () => void }) {
  const t = useText();
  const g = t.territory.groups;
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string; dutyPhone: string }>();
  const act = useGroupAct(
    group,
    () => void message.success(t.common.saved),
    (error) => showFieldErrors(form, error),
  );
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <div className="stack">
      <Problem error={act.error} onReload={reload} />
      <p className="muted" style={{ margin: 0 }}>
        {g.stewardHint}
      </p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ name, dutyPhone }) => act.mutate({ verb: 'choose-steward', body: { userId: null, name, dutyPhone } })}
      >
        <Form.Item name="name" label={g.stewardName} rules={required}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="dutyPhone" label={g.dutyPhone} rules={required}>
          <Input maxLength={20} inputMode="tel" autoComplete="off" />
        </Form.Item>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {group.steward ? g.replace : g.choose}
          </Button>
          {group.steward && (
            <Button
              disabled={act.isPending}
              onClick={() => act.mutate({ verb: 'choose-steward', body: { userId: null, name: null, dutyPhone: null } })}
            >
              {g.vacate}
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}

function Dissolve({ group, onDone }: { group: NeighbourGroup; onDone: () => void }) {
  const t = useText();
  const g = t.territory.groups;
  const { modal } = App.useApp();
  const act = useGroupAct(group, onDone);
  return (
    <div className="stack">
      <Problem error={act.error} />
      <div>
        <Button
          danger
          onClick={() =>
            void modal.confirm({
              title: g.confirmDissolve(group.name),
              okText: g.dissolve,
              cancelText: t.common.cancel,
              okButtonProps: { danger: true },
              onOk: () => act.mutate({ verb: 'dissolve' }),
            })
          }
        >
          {g.dissolve}
        </Button>
      </div>
    </div>
  );
}
