import { useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import type { FollowedDemand, PublicDemand } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { Problem } from '../problem';
import { Facts } from '../services/list';
import { useText } from '../text';

const followedKey = (id: string) => `gov.followed.${id}`;

/** A wish of the list, without who has it. */
export function DemandLine({ demand }: { demand: PublicDemand }) {
  const t = useText().services;
  const l = t.lists;
  return (
    <>
      <h2>{demand.title}</h2>
      <p className="mark">{l.demandStatus[demand.status]}</p>
      {demand.text && demand.text !== demand.title && <p className="prose">{demand.text}</p>}
      <Facts
        of={[
          t.category[demand.category],
          demand.theme && t.theme[demand.theme],
          demand.communityName,
          l.heads(demand.heads),
          wanted(l, demand),
          l.listed(formatDay(demand.listedAt)),
          demand.status === 'gapPublished' && l.unmet(demand.unmetFrom),
        ]}
      />
      <MeToo demand={demand} />
    </>
  );
}

type Words = ReturnType<typeof useText>['services']['lists'];

function wanted(l: Words, { wantedFrom: from, wantedUntil: until }: PublicDemand): string | null {
  if (from && until) return l.wanted(from, until);
  if (from) return l.wantedFrom(from);
  return until && l.wantedUntil(until);
}

/** 我也需要: once from each browser, as far as the browser remembers. */
function MeToo({ demand }: { demand: PublicDemand }) {
  const l = useText().services.lists;
  const [followers, setFollowers] = useState(demand.followers);
  const [mine, setMine] = useState(() => localStorage.getItem(followedKey(demand.id)) !== null);
  const follow = useCommand({
    run: (id: string, idempotencyKey) => api.post<FollowedDemand>('/public/demands/{id}/follow', { path: { id }, idempotencyKey }),
    onDone: (now, id) => {
      localStorage.setItem(followedKey(id), '1');
      setMine(true);
      setFollowers(now.followers);
    },
  });
  return (
    <>
      <div className="follow">
        <span role="status">{followers > 0 && l.followers(followers)}</span>
        {demand.canFollow && (
          <button
            type="button"
            className="quiet"
            aria-label={mine ? undefined : l.meTooFor(demand.title)}
            disabled={mine || follow.isPending}
            onClick={() => follow.mutate(demand.id)}
          >
            {mine ? `✓ ${l.followed}` : l.meToo}
          </button>
        )}
      </div>
      <Problem error={follow.error} />
    </>
  );
}
