import { useState } from 'react';
import type { GeoPosition } from '@/api/types';
import { useSettled } from '@/lib/use-settled';
import { Problem } from '../problem';
import { useConfig, usePublicCompounds, usePublicDivisions } from '../queries';
import { useText } from '../text';

export interface ChosenPlace {
  compoundId: string | null;
  divisionCode: string | null;
  placeLabel: string;
}

export const noPlace: ChosenPlace = { compoundId: null, divisionCode: null, placeLabel: '' };

/** A compound by name or by nearness, or else a community out of its township. */
export function PlacePicker(props: {
  value: ChosenPlace;
  onChange: (place: ChosenPlace) => void;
  onLocated?: (position: GeoPosition) => void;
  /** Of the words that say what is lacking. */
  describedBy?: string;
}) {
  const t = useText();
  const p = t.place;
  const { value, onChange } = props;
  const config = useConfig();
  const [typed, setTyped] = useState('');
  const [near, setNear] = useState<GeoPosition | null>(null);
  const compounds = usePublicCompounds(useSettled(typed.trim()), near);
  if (value.placeLabel)
    return (
      <p className="chosen">
        <span>✓ {value.placeLabel}</span>
        <button type="button" className="quiet" onClick={() => onChange(noPlace)}>
          {t.change}
        </button>
      </p>
    );
  return (
    <>
      <label>
        {p.searchLabel}
        <input
          type="search"
          value={typed}
          placeholder={p.searchHint}
          autoComplete="off"
          aria-describedby={props.describedBy}
          onChange={(e) => setTyped(e.target.value)}
        />
      </label>
      <Locate
        onFound={(position) => {
          setNear(position);
          props.onLocated?.(position);
        }}
      />
      <Problem error={compounds.error} onRetry={() => void compounds.refetch()} />
      {compounds.data?.length === 0 && <p className="muted">{p.none}</p>}
      {compounds.data && compounds.data.length > 0 && (
        <ul className="choices">
          {compounds.data.map((c) => (
            <li key={c.id}>
              <button
                type="button"
                onClick={() => onChange({ compoundId: c.id, divisionCode: c.divisionCode, placeLabel: `${c.name}（${c.divisionName}）` })}
              >
                <strong>{c.name}</strong>
                <span>{c.address ?? c.divisionName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{p.orDivision}</summary>
        <Divisions
          root={config.data?.jurisdictionCode ?? null}
          onChoose={(code, name) => onChange({ compoundId: value.compoundId, divisionCode: code, placeLabel: name })}
        />
      </details>
    </>
  );
}

function Locate({ onFound }: { onFound: (position: GeoPosition) => void }) {
  const p = useText().place;
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  if (!('geolocation' in navigator)) return null;
  const locate = () => {
    setState('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onFound({ longitude: coords.longitude, latitude: coords.latitude });
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <>
      <button type="button" className="quiet" disabled={state === 'busy'} onClick={locate}>
        {state === 'busy' ? p.locating : p.nearby}
      </button>
      {state === 'failed' && (
        <p className="lack" role="alert">
          {p.locateFailed}
        </p>
      )}
    </>
  );
}

function Divisions({ root, onChoose }: { root: string | null; onChoose: (code: string, name: string) => void }) {
  const p = useText().place;
  const [township, setTownship] = useState('');
  const townships = usePublicDivisions(root);
  const communities = usePublicDivisions(township || null);
  return (
    <>
      <label>
        {p.township}
        <select value={township} onChange={(e) => setTownship(e.target.value)}>
          <option value="" />
          {townships.data?.map((d) => (
            <option key={d.code} value={d.code}>
              {d.name}
            </option>
          ))}
        </select>
      </label>
      {communities.data && (
        <label>
          {p.community}
          <select
            value=""
            onChange={(e) => {
              const chosen = communities.data.find((d) => d.code === e.target.value);
              if (chosen) onChoose(chosen.code, chosen.name);
            }}
          >
            <option value="" />
            {communities.data.map((d) => (
              <option key={d.code} value={d.code}>
                {d.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
