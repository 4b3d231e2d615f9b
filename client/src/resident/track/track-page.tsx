import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import { asApiError } from '@/api/problems';
import type { TrackedTicket } from '@/api/types';
import { residentPaths } from '@/lib/paths';
import { Problem } from '../problem';
import { useText } from '../text';
import { hashOf, isRequest, type Pair, pairFromHash } from './pair';
import { PairForm } from './pair-form';
import { Tracked } from './tracked';

const trackedKey = (pair: Pair | null) => ['public', 'tracking', pair] as const;

/** A link of a request that names this page goes on to the page of requests. */
function ofTicket(): Pair | null {
  const pair = pairFromHash(location.hash);
  if (pair && isRequest(pair.number)) location.replace(residentPaths.requestOne(pair.number, pair.queryCode));
  return pair && !isRequest(pair.number) ? pair : null;
}

export default function TrackPage() {
  const t = useText();
  const [pair, setPair] = useState(ofTicket);
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
      <p className="muted">{t.services.tracked.ticketToo}</p>
      <Problem error={tracked.error} />
      <PairForm
        start={pair}
        busy={tracked.isFetching}
        onLook={(asked) => {
          if (isRequest(asked.number)) location.assign(residentPaths.requestOne(asked.number, asked.queryCode));
          else if (asked.number === pair?.number && asked.queryCode === pair.queryCode) void tracked.refetch();
          else setPair(asked);
        }}
      />
    </div>
  );
}
