import { lazy, Suspense, useState } from 'react';
import type { GeoPosition } from '@/api/types';
import { useSettled } from '@/lib/use-settled';
import { Problem } from '../problem';
import { useConfig, usePublicCompounds, usePublicDivisions } from '../queries';
import { useText } from '../text';
import type { Answers, Lack } from './report-state';

const PinMap = lazy(() => import('./pin-map'));

interface Props {
  answers: Answers;
  lack: Lack | null;
  onChange: (part: Partial<Answers>) => void;
  onNext: () => void;
}

export function PlaceStep({ answers, lack, onChange, onNext }: Props) {
  const t = useText();
  const p = t.place;
  const config = useConfig();
  const [typed, setTyped] = useState('');
  const [near, setNear] = useState<GeoPosition | null>(null);
  const [map, setMap] = useState(false);
  const compounds = usePublicCompounds(useSettled(typed.trim()), near);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <h1>{p.title}</h1>
      {lack === 'place' && (
        <p className="lack" role="alert">
          {p.needed}
        </p>
      )}
      {answers.placeLabel && (
        <p className="chosen">
          <span>✓ {answers.placeLabel}</span>
          <button type="button" className="quiet" onClick={() => onChange({ compoundId: null, divisionCode: null, placeLabel: '' })}>
            {t.change}
          </button>
        </p>
      )}
      {!answers.placeLabel && (
        <>
          <label>
            {p.searchLabel}
            <input type="search" value={typed} placeholder={p.searchHint} autoComplete="off" onChange={(e) => setTyped(e.target.value)} />
          </label>
          <Locate
            onFound={(position) => {
              setNear(position);
              onChange({ location: position });
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
                    onClick={() =>
                      onChange({ compoundId: c.id, divisionCode: c.divisionCode, placeLabel: `${c.name}（${c.divisionName}）` })
                    }
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
              onChoose={(code, name) => onChange({ divisionCode: code, placeLabel: name })}
            />
          </details>
        </>
      )}
      <label>
        {p.detail} <span className="muted">{t.optional}</span>
        <input value={answers.place} placeholder={p.detailHint} maxLength={200} onChange={(e) => onChange({ place: e.target.value })} />
      </label>
      {answers.location && (
        <p className="chosen">
          <span>✓ {map ? p.marked : p.positioned}</span>
          <button type="button" className="quiet" onClick={() => onChange({ location: null })}>
            {p.removePosition}
          </button>
        </p>
      )}
      {config.data?.mapTileTemplate && !map && (
        <button type="button" className="quiet" onClick={() => setMap(true)}>
          {p.map}
        </button>
      )}
      {map && config.data && (
        <Suspense fallback={<p className="muted">{t.loading}</p>}>
          <PinMap config={config.data} value={answers.location} onChange={(position) => onChange({ location: position })} />
          <p className="muted">{p.mapHint}</p>
        </Suspense>
      )}
      <button type="submit" className="primary wide">
        {t.next}
      </button>
    </form>
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
