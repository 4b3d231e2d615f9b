import { useState } from 'react';
import { useText } from '../text';
import { type Pair, plain } from './pair';

/** Number and query code of a receipt. */
export function PairForm({ start, busy, onLook }: { start: Pair | null; busy: boolean; onLook: (pair: Pair) => void }) {
  const t = useText().track;
  const [number, setNumber] = useState(start?.number ?? '');
  const [queryCode, setQueryCode] = useState(start?.queryCode ?? '');
  const [lack, setLack] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!number.trim()) setLack(t.numberNeeded);
        else if (!queryCode.trim()) setLack(t.codeNeeded);
        else onLook({ number: plain(number), queryCode: plain(queryCode) });
      }}
    >
      {lack && (
        <p className="lack" role="alert">
          {lack}
        </p>
      )}
      <label>
        {t.number}
        <input value={number} autoComplete="off" autoCapitalize="characters" onChange={(e) => setNumber(e.target.value)} />
      </label>
      <label>
        {t.code}
        <input value={queryCode} autoComplete="off" autoCapitalize="characters" onChange={(e) => setQueryCode(e.target.value)} />
      </label>
      <button type="submit" className="primary wide" disabled={busy}>
        {t.look}
      </button>
    </form>
  );
}
