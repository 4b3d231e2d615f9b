import { Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useUser } from '@/api/session';
import type { Grid } from '@/api/types';
import { DateField } from '@/components/date-field';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { nextCode, type Part } from './outline';

interface Props {
  how: 'new' | 'correct' | 'move' | 'split';
  part: Part;
  onChange: (next: Partial<Part>) => void;
  community: string | null;
  grids: Grid[];
  parentId: string | null;
  onParent: (id: string | null) => void;
  effectiveOn: string;
  onEffectiveOn: (day: string) => void;
}

/** What an outline is called, and from when it holds. */
export function DrawForm({ how, part, onChange, community, grids, parentId, onParent, effectiveOn, onEffectiveOn }: Props) {
  const g = useText().territory.grids;
  const user = useUser();
  const id = useId();
  const place = part.code.slice(0, 12);
  const parents = grids.filter((grid) => grid.level === 1 && grid.divisionCode === place);
  const codes = grids.map((grid) => grid.code);
  return (
    <section className="card draw-form" aria-label={g.facts}>
      {how === 'new' && !community && (
        <div className="wide">
          <span>{g.community}</span>
          <DivisionPicker
            root={user.areaCode}
            value={place || user.areaCode}
            aria-label={g.community}
            onChange={(code) => onChange({ code: code && code.slice(9) !== '000' ? nextCode(code, codes) : (code ?? '') })}
          />
        </div>
      )}
      <label htmlFor={`${id}-name`}>{g.name}</label>
      <Input id={`${id}-name`} maxLength={80} value={part.name} onChange={(event) => onChange({ name: event.target.value })} />
      <label htmlFor={`${id}-code`}>{g.code}</label>
      <Input
        id={`${id}-code`}
        className="num"
        maxLength={15}
        inputMode="numeric"
        disabled={how === 'correct'}
        status={part.code.length === 15 ? undefined : 'warning'}
        value={part.code}
        onChange={(event) => onChange({ code: event.target.value.replace(/\D/g, '') })}
      />
      {how === 'new' && parents.length > 0 && (
        <>
          <label htmlFor={`${id}-parent`}>{g.parent}</label>
          <Select
            id={`${id}-parent`}
            allowClear
            placeholder={g.noParent}
            value={parentId}
            options={parents.map((grid) => ({ value: grid.id, label: grid.name }))}
            onChange={(value) => onParent(value ?? null)}
          />
        </>
      )}
      <label htmlFor={`${id}-households`}>{g.households}</label>
      <InputNumber
        id={`${id}-households`}
        min={0}
        max={100000}
        precision={0}
        placeholder={g.byCompounds}
        value={part.households}
        onChange={(households) => onChange({ households })}
        style={{ width: '100%' }}
      />
      {how !== 'correct' && (
        <>
          <label htmlFor={`${id}-day`}>{g.effectiveOn}</label>
          <DateField id={`${id}-day`} min={today()} value={effectiveOn} allowClear={false} onChange={(day) => day && onEffectiveOn(day)} />
        </>
      )}
    </section>
  );
}
