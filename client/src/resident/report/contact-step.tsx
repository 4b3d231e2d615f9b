import { useText } from '../text';
import type { Answers, Lack } from './report-state';

interface Props {
  answers: Answers;
  lack: Lack | null;
  onChange: (part: Partial<Answers>) => void;
  onNext: () => void;
}

export function ContactStep({ answers, lack, onChange, onNext }: Props) {
  const t = useText();
  const c = t.contact;
  const choice = (value: Answers['contact'], label: string, hint: string) => (
    <label className="option">
      <input type="radio" name="contact" checked={answers.contact === value} onChange={() => onChange({ contact: value })} />
      <span>
        <strong>{label}</strong>
        <small>{hint}</small>
      </span>
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <h1>{c.title}</h1>
      <p>{c.intro}</p>
      <fieldset>
        <legend className="visually-hidden">{c.title}</legend>
        {choice('anonymous', c.anonymous, c.anonymousHint)}
        {choice('leave', c.leave, c.leaveHint)}
      </fieldset>
      {answers.contact === 'leave' && (
        <>
          <label>
            {c.phone}
            <input
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              maxLength={20}
              value={answers.phone}
              aria-invalid={lack === 'phone'}
              onChange={(e) => onChange({ phone: e.target.value })}
            />
          </label>
          {lack === 'phone' && (
            <p className="lack" role="alert">
              {c.phoneNeeded}
            </p>
          )}
          <label>
            {c.name} <span className="muted">{t.optional}</span>
            <input autoComplete="name" maxLength={50} value={answers.name} onChange={(e) => onChange({ name: e.target.value })} />
          </label>
        </>
      )}
      <label className="option">
        <input type="checkbox" checked={answers.confidential} onChange={(e) => onChange({ confidential: e.target.checked })} />
        <span>{c.confidential}</span>
      </label>
      <button type="submit" className="primary wide">
        {t.next}
      </button>
    </form>
  );
}
