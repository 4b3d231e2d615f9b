import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';

interface Pair {
  id: number;
  theirs: string;
  ours: string;
}

let last = 0;
const pair = (theirs = '', ours = ''): Pair => ({ id: ++last, theirs, ours });

/** The words of a source and what they stand for here. */
export function ValuesDialog(props: {
  from: string;
  values: [string, string][];
  onClose: () => void;
  onDone: (values: [string, string][]) => void;
}) {
  const t = useText();
  const m = useInterfacesText().mapping;
  const [pairs, setPairs] = useState(() => [...props.values.map(([theirs, ours]) => pair(theirs, ours)), pair()]);
  const set = (id: number, part: Partial<Pair>) => setPairs(pairs.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <Modal
      title={m.valuesTitle(props.from)}
      open
      onCancel={props.onClose}
      okText={t.common.confirm}
      cancelText={t.common.cancel}
      onOk={() => props.onDone(pairs.filter((one) => one.theirs.trim() !== '').map((one) => [one.theirs, one.ours]))}
    >
      <div className="stack">
        <span className="muted">{m.valuesHint}</span>
        <div className="value-pairs">
          {pairs.map((one, at) => (
            <div key={one.id} className="value-pair">
              <Input
                aria-label={`${m.theirs} ${at + 1}`}
                placeholder={m.theirs}
                maxLength={200}
                value={one.theirs}
                onChange={(event) => set(one.id, { theirs: event.target.value })}
              />
              <span aria-hidden>→</span>
              <Input
                aria-label={`${m.ours} ${at + 1}`}
                placeholder={m.ours}
                maxLength={200}
                value={one.ours}
                onChange={(event) => set(one.id, { ours: event.target.value })}
              />
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={m.remove(one.theirs || String(at + 1))}
                onClick={() => setPairs(pairs.filter((other) => other.id !== one.id))}
              />
            </div>
          ))}
        </div>
        <div>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setPairs([...pairs, pair()])}>
            {m.addValue}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
