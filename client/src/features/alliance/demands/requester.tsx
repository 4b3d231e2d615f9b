import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useUser } from '@/api/session';
import type { DemandDetails, RevealedContact } from '@/api/types-alliance';
import { RevealDialog } from '@/components/alliance/reveal-dialog';
import { useText } from '@/i18n/staff';
import { can } from '@/lib/permissions';

/** Who asked: masked, and in clear only for a purpose and a reason. */
export function Requester({ details }: { details: DemandDetails }) {
  const d = useText().lists.demand;
  const user = useUser();
  const [asking, setAsking] = useState(false);
  if (details.text === null) return null;
  const left = Boolean(details.requesterName || details.requesterPhone);
  return (
    <section className="card" aria-label={d.requester}>
      <h2>{d.requester}</h2>
      <div className="row spread">
        <span className={left ? 'num' : 'muted'}>
          {left ? [details.requesterName, details.requesterPhone].filter(Boolean).join(' ') : d.noRequester}
        </span>
        {left && can(user, 'requesters.reveal') && (
          <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
            {d.reveal}
          </Button>
        )}
      </div>
      <RevealDialog
        open={asking}
        onClose={() => setAsking(false)}
        run={(body, idempotencyKey) =>
          api.post<RevealedContact>('/demands/{id}/reveal-requester', { path: { id: details.demand.id }, body, idempotencyKey })
        }
      />
    </section>
  );
}
