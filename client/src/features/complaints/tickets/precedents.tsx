import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { PrecedentRow } from '@/api/types-meetings';
import { useText } from '@/i18n/staff';

const usePrecedents = (ticketId: string) =>
  useQuery({
    queryKey: [...keys.ticket(ticketId), 'precedents'],
    queryFn: ({ signal }) => api.get<PrecedentRow[]>('/dispatch-precedents', { query: { ticketId }, signal }),
  });

/** What joint meetings ruled on matters like this one; nothing is shown where they ruled nothing. */
export function Precedents({ ticketId, onChoose }: { ticketId: string; onChoose: (unit: { id: string; name: string }) => void }) {
  const p = useText().complaints.precedents;
  const rows = usePrecedents(ticketId).data ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="precedents" aria-label={p.title}>
      <strong>{p.title}</strong>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <strong>{row.unitName}</strong> {row.text}
              <br />
              <span className="muted">
                {p.because(
                  row.areaName ?? row.area,
                  row.categoryName ?? row.categoryCode,
                  row.wordsFound.map((word) => `“${word}”`).join(''),
                  row.since,
                )}
              </span>
            </span>
            <Button
              size="small"
              aria-label={p.chooseNamed(row.unitName ?? '')}
              onClick={() => onChoose({ id: row.unitId, name: row.unitName ?? row.unitId })}
            >
              {p.choose}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
