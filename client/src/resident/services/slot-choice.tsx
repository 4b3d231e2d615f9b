import type { PublicSlot } from '@/api/types-public-alliance';
import { useText } from '../text';
import { whenOf } from './when';

interface Props {
  slots: PublicSlot[];
  value: string | null;
  heads: number;
  onChange: (slotId: string | null) => void;
}

/** The appointments to come with their free seats, or another time. */
export function SlotChoice({ slots, value, heads, onChange }: Props) {
  const t = useText().services;
  const r = t.request;
  const chosen = slots.find((slot) => slot.id === value);
  return (
    <fieldset>
      <legend>{r.slot}</legend>
      {slots.map((slot) => (
        <label key={slot.id} className="option" data-off={slot.free <= 0}>
          <input type="radio" name="slot" disabled={slot.free <= 0} checked={value === slot.id} onChange={() => onChange(slot.id)} />
          <span>
            <strong>{whenOf(t.weekday, slot.startsAt, slot.endsAt)}</strong>
            <small>{r.place(slot.place)}</small>
            <small>{slot.free > 0 ? r.free(slot.free) : r.full}</small>
          </span>
        </label>
      ))}
      <label className="option">
        <input type="radio" name="slot" checked={value === null} onChange={() => onChange(null)} />
        <span>{r.slotNone}</span>
      </label>
      {chosen && heads > chosen.free && <p className="notice">{r.few(chosen.free)}</p>}
    </fieldset>
  );
}
