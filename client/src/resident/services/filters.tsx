import { useId } from 'react';
import { useConfig, useLocated, usePublicDivisions } from '../queries';
import { useText } from '../text';

/** Buttons of which one stays pressed; the first stands for all of them. */
export function Chips<W extends string>(props: {
  label: string;
  words: Readonly<Record<W, string>>;
  value: W | null;
  onChange: (word: W | null) => void;
}) {
  const t = useText().services;
  const chip = (word: W | null, text: string) => (
    <button key={word} type="button" className="quiet" aria-pressed={props.value === word} onClick={() => props.onChange(word)}>
      {text}
    </button>
  );
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{props.label}</legend>
      {chip(null, t.all)}
      {(Object.keys(props.words) as W[]).map((word) => chip(word, props.words[word]))}
    </fieldset>
  );
}

/** The county, one of its townships, or one community: two plain lists. */
export function AreaFilter({ value, onChange }: { value: string | null; onChange: (code: string | null) => void }) {
  const t = useText();
  const f = t.services.filter;
  const id = useId();
  const config = useConfig();
  const townships = usePublicDivisions(config.data?.jurisdictionCode);
  const township = value && `${value.slice(0, 9)}000`;
  const communities = usePublicDivisions(township);
  const located = useLocated(value);
  return (
    <div className="area">
      <label htmlFor={id}>{f.area}</label>
      <div>
        <select id={id} value={township ?? ''} onChange={(e) => onChange(e.target.value || null)}>
          <option value="">{f.anywhere}</option>
          {townships.data?.map((d) => (
            <option key={d.code} value={d.code}>
              {d.name}
            </option>
          ))}
        </select>
        {township && (
          <select aria-label={t.place.community} value={value ?? ''} onChange={(e) => onChange(e.target.value)}>
            <option value={township}>{f.allTownship}</option>
            {/* Until the list is here, the one that the address names. */}
            {(communities.data ?? (located.data && value !== township ? [{ code: value ?? '', name: located.data.label }] : [])).map(
              (d) => (
                <option key={d.code} value={d.code}>
                  {d.name}
                </option>
              ),
            )}
          </select>
        )}
      </div>
    </div>
  );
}
