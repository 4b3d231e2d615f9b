import { useRef, useState } from 'react';
import { useLanguage } from '@/i18n/create';
import { usePublicCategories } from '../queries';
import { useText } from '../text';
import type { Answers, Lack } from './report-state';
import { mostPhotos, type usePhotos } from './use-photos';

interface Props {
  answers: Answers;
  lack: Lack | null;
  fixed: boolean;
  photos: ReturnType<typeof usePhotos>;
  onChange: (part: Partial<Answers>) => void;
  onNext: () => void;
  onPlace: () => void;
}

export function WhatStep({ answers, lack, fixed, photos, onChange, onNext, onPlace }: Props) {
  const t = useText();
  const w = t.what;
  const english = useLanguage() === 'en';
  const categories = usePublicCategories();
  const all = categories.data ?? [];
  const parentOf = (code: string | null) => all.find((c) => c.code === code)?.parentCode ?? null;
  // Only the lowest level is a kind of its own; the first narrows the choice and is nothing the report carries.
  const [picked, setPicked] = useState<string | null>(null);
  const first = picked ?? parentOf(parentOf(answers.categoryCode)) ?? '';
  const below = (code: string) => all.filter((c) => c.parentCode === code);
  const options = (list: typeof all) =>
    list.map((c) => (
      <option key={c.code} value={c.code}>
        {(english && c.nameEn) || c.name}
      </option>
    ));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      {fixed && (
        <p className="chosen">
          <span>
            {t.place.fixed} · <strong>{answers.placeLabel}</strong>
          </span>
          <button type="button" className="quiet" onClick={onPlace}>
            {t.change}
          </button>
        </p>
      )}
      <h1>{w.title}</h1>
      <Photos photos={photos} />
      <label>
        {w.text}
        <small>{w.hint}</small>
        <textarea
          rows={6}
          maxLength={4000}
          value={answers.text}
          aria-invalid={lack === 'text'}
          aria-describedby={lack === 'text' ? 'text-lack' : undefined}
          onChange={(e) => onChange({ text: e.target.value })}
        />
      </label>
      {lack === 'text' && (
        <p id="text-lack" className="lack" role="alert">
          {w.needed}
        </p>
      )}
      {all.length > 0 && (
        <label>
          {w.category} <span className="muted">{t.optional}</span>
          <small>{w.categoryHint}</small>
          <select
            value={first}
            onChange={(e) => {
              setPicked(e.target.value);
              onChange({ categoryCode: null });
            }}
          >
            <option value="">{w.unsure}</option>
            {options(all.filter((c) => c.level === 1))}
          </select>
        </label>
      )}
      {first && (
        <label>
          {w.kind} <span className="muted">{t.optional}</span>
          <select value={answers.categoryCode ?? ''} onChange={(e) => onChange({ categoryCode: e.target.value || null })}>
            <option value="">{w.unsure}</option>
            {below(first).map((middle) => (
              <optgroup key={middle.code} label={(english && middle.nameEn) || middle.name}>
                {options(below(middle.code))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      {photos.waiting && (
        <p className="muted" role="status">
          {w.wait}
        </p>
      )}
      <button type="submit" className="primary wide" disabled={photos.waiting}>
        {t.next}
      </button>
    </form>
  );
}

function Photos({ photos }: { photos: ReturnType<typeof usePhotos> }) {
  const t = useText();
  const w = t.what;
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset>
      <legend>
        {w.photos} <span className="muted">{t.optional}</span>
      </legend>
      <small>{w.photosHint}</small>
      {photos.photos.length > 0 && (
        <ul className="photos">
          {photos.photos.map((photo, i) => (
            <li key={photo.key} data-state={photo.state}>
              <img src={photo.url} alt={`${w.photos} ${i + 1}`} />
              <span role="status">{w[photo.state]}</span>
              {photo.state === 'failed' && (
                <button type="button" className="quiet" onClick={() => photos.retry(photo.key)}>
                  {t.retry}
                </button>
              )}
              <button type="button" className="cross" aria-label={w.remove(i + 1)} onClick={() => photos.remove(photo.key)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        style={{ display: 'none' }}
        onChange={(event) => {
          if (event.target.files) photos.add(event.target.files);
          event.target.value = '';
        }}
      />
      {photos.photos.length < mostPhotos && (
        <button type="button" className="quiet" onClick={() => input.current?.click()}>
          {w.addPhoto}
        </button>
      )}
    </fieldset>
  );
}
