import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import { asApiError } from '@/api/problems';
import type { TrackedRequest } from '@/api/types-public-alliance';
import { residentPaths } from '@/lib/paths';
import { Problem } from '../problem';
import { useText } from '../text';
import { hashOf, isRequest, type Pair, pairFromHash } from './pair';
import { PairForm } from './pair-form';
import { RequestSheet } from './request-sheet';

const requestKey = (pair: Pair | null) => ['public', 'request-tracking', pair] as const;

/** How a request for a service stands, for whoever holds its number and code. */
export default function RequestPage() {
  const t = useText().services.tracked;
  const [pair, setPair] = useState(() => pairFromHash(location.hash));
  const client = useQueryClient();
  const tracked = useQuery({
    queryKey: requestKey(pair),
    queryFn: ({ signal }) => api.post<TrackedRequest>('/public/request-tracking', { body: pair, signal }),
    enabled: pair !== null,
    retry: (count, error) => count < 2 && asApiError(error).status === 0,
  });
  const found = tracked.data !== undefined;
  useEffect(() => {
    // The fragment is never sent to the server; a reload shows the same request.
    if (pair && found) history.replaceState(null, '', location.pathname + hashOf(pair));
  }, [pair, found]);
  if (pair && tracked.data)
    return (
      <RequestSheet
        request={tracked.data}
        pair={pair}
        onChanged={(request) => client.setQueryData(requestKey(pair), request)}
        onOther={() => {
          history.replaceState(null, '', location.pathname);
          setPair(null);
        }}
      />
    );
  const look = (asked: Pair) => {
    if (!isRequest(asked.number)) location.assign(residentPaths.trackOne(asked.number, asked.queryCode));
    else if (asked.number === pair?.number && asked.queryCode === pair.queryCode) void tracked.refetch();
    else setPair(asked);
  };
  return (
    <div className="sheet">
      <h1>{t.title}</h1>
      <p className="muted">{t.intro}</p>
      <Problem error={tracked.error} />
      <PairForm start={pair} busy={tracked.isFetching} onLook={look} />
    </div>
  );
}
