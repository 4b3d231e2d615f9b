import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import { asApiError } from '@/api/problems';
import type { TrackedTicket } from '@/api/types';
import { Problem } from '../problem';
import { useText } from '../text';
import { hashOf, type Pair, pairFromHash } from './pair';
import { Tracked } from './tracked';

const trackedKey = (pair: Pair | null) => ['public', 'tracking', pair] as const;

export default function TrackPage() {
  const t = useText();
  const [pair, setPair] = useState(() => pairFromHash(location.hash));
  const client = useQueryClient();
  const tracked = useQuery({
    queryKey: trackedKey(pair),
    queryFn: ({ signal }) => api.post<TrackedTicket>('/public/tracking', { body: pair, signal }),
    enabled: pair !== null,
    retry: (count, error) => count < 2 && asApiError(error).status === 0,
  });
  const found = tracked.data !== undefined;
  useEffect(() => {
    // As the link of the receipt has it, so that a reload shows the same matter; the fragment is never sent to the server.
    if (pair && found) history.replaceState(null, '', location.pathname + hashOf(pair));
  }, [pair, found]);
  if (pair && tracked.data)
    return (
      <Tracked
        ticket={tracked.data}
        pair={pair}
        onChanged={(ticket) => client.setQueryData(trackedKey(pair), ticket)}
        onOther={() => {
          history.replaceState(null, '', location.pathname);
          setPair(null);
        }}
      />
    );
  return (
    <div className="sheet">
      <h1>{t.track.title}</h1>
      <Problem error={tracked.error} />
      <PairForm
        start={pair}
        busy={tracked.isFetching}
        onLook={(asked) => {
          if (asked.number === pair?.number && asked.queryCode === pair.queryCode) void tracked.refetch();
          else setPair(asked);
        }}
      />
    </div>
  );
}

function PairForm({ start, busy, onLook }: { start: Pair | null; busy: boolean; onLook: (pair: Pair) => void }) {
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
        else onLook({ number: number.trim(), queryCode: queryCode.trim() });
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
