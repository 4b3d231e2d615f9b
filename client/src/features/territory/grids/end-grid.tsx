import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { GridDetails } from '@/api/types';
import { DateField } from '@/components/date-field';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { useGridAct } from './queries';

/** Ends a grid without anything in its place, as when it is merged into its neighbour. */
export function EndGrid({ grid }: { grid: GridDetails }) {
  const t = useText();
  const g = t.territory.grids;
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [lastDay, setLastDay] = useState(today());
  const act = useGridAct(() => {
    void message.success(t.common.saved);
    setOpen(false);
  });
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {g.end}
      </Button>
      <Modal
        title={g.endTitle(grid.name)}
        open={open}
        onCancel={() => setOpen(false)}
        okText={g.end}
        okButtonProps={{ danger: true, loading: act.isPending, disabled: !lastDay }}
        cancelText={t.common.cancel}
        onOk={() =>
          act.mutate({
            how: 'replace',
            id: grid.id,
            revision: grid.revision,
            body: { effectiveOn: addDays(lastDay, 1), successors: [] },
          })
        }
        destroyOnHidden
      >
        <div className="stack">
          <Alert type="info" showIcon title={g.endText} />
          <Problem error={act.error} />
          <span className="row">
            {g.lastDay}
            <DateField aria-label={g.lastDay} min={today()} value={lastDay} allowClear={false} onChange={(day) => day && setLastDay(day)} />
          </span>
        </div>
      </Modal>
    </>
  );
}
