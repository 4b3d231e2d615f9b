import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { asApiError } from '@/api/problems';
import type { Compound, NeighbourGroup } from '@/api/types';
import { Problem } from '@/components/problem';
import { useGrids } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { GroupForm } from './group-form';
import { GroupPanel } from './group-panel';
import { useGroups } from './queries';
import { Split } from './split';

/** 第2邻 before 第10邻. */
const byNumber = new Intl.Collator('zh-CN', { numeric: true });

/** The neighbour groups of a compound, and what is still in none. */
export function Groups({ compound, open, maintains }: { compound: Compound; open: string | undefined; maintains: boolean }) {
  const t = useText();
  const g = t.territory.groups;
  const { message } = App.useApp();
  const groups = useGroups(compound.id);
  const grids = useGrids(compound.divisionCode);
  const [chosen, setChosen] = useState<string | 'new' | null>(open ?? null);
  const rows = (groups.data?.pages.flatMap((page) => page.items) ?? []).sort((a, b) => byNumber.compare(a.name, b.name));
  const holding = (grids.data ?? []).filter((grid) => grid.compoundIds.includes(compound.id));
  const covered = rows.reduce((sum, group) => sum + group.households, 0);
  const close = () => setChosen(null);
  return (
    <section className="stack" aria-label={g.title}>
      <div className="row spread">
        <h3 style={{ margin: 0 }}>{g.title}</h3>
        <span className="tag num" data-tone={covered === compound.households ? 'ok' : 'warn'}>
          {g.covered(covered, compound.households, rows.length)}
        </span>
      </div>
      <Problem error={groups.error ? asApiError(groups.error) : null} onRetry={() => void groups.refetch()} />
      {maintains && groups.isSuccess && !groups.hasNextPage && (
        <>
          {covered < compound.households && (
            <Split compound={compound} grids={holding} onDone={(made) => void message.success(g.registered(made))} />
          )}
          <div>
            <Button disabled={holding.length === 0} onClick={() => setChosen('new')}>
              {g.register}
            </Button>
          </div>
        </>
      )}
      {rows.length > 0 && <GroupTable rows={rows} onOpen={setChosen} />}
      {groups.hasNextPage && (
        <Button loading={groups.isFetchingNextPage} onClick={() => void groups.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
      <Modal title={chosen === 'new' ? g.register : g.one} open={chosen !== null} onCancel={close} footer={null} destroyOnHidden>
        {chosen === 'new' && <GroupForm compound={compound} grids={holding} onDone={close} />}
        {chosen && chosen !== 'new' && <GroupPanel id={chosen} compound={compound} grids={holding} maintains={maintains} onDone={close} />}
      </Modal>
    </section>
  );
}

function GroupTable({ rows, onOpen }: { rows: NeighbourGroup[]; onOpen: (id: string) => void }) {
  const g = useText().territory.groups;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="scroll-x" aria-label={g.title} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{g.name}</th>
            <th scope="col" className="n">
              {g.households}
            </th>
            <th scope="col">{g.steward}</th>
            <th scope="col">{g.grid}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((group) => (
            <tr key={group.id}>
              <td>
                <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(group.id)}>
                  {group.name}
                </button>
                <div className="muted">{group.doors}</div>
              </td>
              <td className="n">
                {group.households}
                {!group.withinBounds && (
                  <div>
                    <span className="tag" data-tone="warn">
                      {g.outOfBounds}
                    </span>
                  </div>
                )}
              </td>
              <td>
                {group.steward ? (
                  <>
                    {group.steward.name}
                    <div className="muted num">{group.steward.dutyPhone}</div>
                  </>
                ) : (
                  <span className="tag" data-tone="warn">
                    {g.vacant}
                  </span>
                )}
              </td>
              <td>{group.gridName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
