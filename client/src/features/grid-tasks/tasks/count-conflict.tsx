import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { Compound } from '@/api/types';
import { useText } from '@/i18n/staff';
import { queueCount } from './offline/outbox';
import { type CountRow, type Counts, countFields } from './offline/rows';
import { sendNow } from './offline/sync';
import { useDevice } from './offline/use-device';

/** Mine beside theirs, a number at a time: what is chosen is sent on the compound as it is now. */
export function CountChoices({ row, theirs }: { row: CountRow; theirs: Compound }) {
  const t = useText();
  const g = t.gridTasks;
  const db = useDevice();
  const [taken, setTaken] = useState<Readonly<Partial<Record<keyof Counts, true>>>>({});
  const mine = { ...row.seen, ...row.body };
  const changed = countFields.filter((field) => row.body[field] !== undefined);
  const shown = (value: number | null | undefined) => (value === null || value === undefined ? '—' : String(value));
  const send = () => {
    const wanted: Counts = { households: theirs.households, dwellingUnits: theirs.dwellingUnits };
    for (const field of changed) if (!taken[field]) Object.assign(wanted, { [field]: mine[field] });
    void queueCount(db, theirs, wanted).then(() => sendNow());
  };
  return (
    <div className="stack">
      <strong>{g.conflict.choose}</strong>
      {changed.map((field) => (
        <fieldset key={field} className="choice">
          <legend>{t.territory.compounds[field]}</legend>
          <Radio.Group
            value={taken[field] ? 'theirs' : 'mine'}
            onChange={({ target }) => setTaken({ ...taken, [field]: target.value === 'theirs' ? true : undefined })}
            options={[
              { value: 'mine', label: `${g.conflict.mine}：${shown(mine[field])}` },
              { value: 'theirs', label: `${g.conflict.theirs}：${shown(theirs[field])}` },
            ]}
          />
        </fieldset>
      ))}
      <Button type="primary" onClick={send}>
        {g.conflict.send}
      </Button>
    </div>
  );
}
