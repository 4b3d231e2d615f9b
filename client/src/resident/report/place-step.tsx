import { lazy, Suspense, useState } from 'react';
import { useConfig } from '../queries';
import { useText } from '../text';
import { PlacePicker } from './place-picker';
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
  const [map, setMap] = useState(false);
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
      <PlacePicker value={answers} onChange={onChange} onLocated={(position) => onChange({ location: position })} />
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
