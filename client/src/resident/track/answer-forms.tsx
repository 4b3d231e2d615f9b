import { type FormEvent, useState } from 'react';
import type { TrackedTicket } from '@/api/types';
import { Stars } from '../stars';
import { useText } from '../text';
import type { Answer } from './answers';

interface Props {
  busy: boolean;
  onAnswer: Answer;
}

type Tri = boolean | null;

/** Two large buttons that stay pressed. */
function YesNo(props: { question: string; yes: string; no: string; value: Tri; onChange: (value: boolean) => void }) {
  const button = (value: boolean, label: string) => (
    <button type="button" className="quiet" aria-pressed={props.value === value} onClick={() => props.onChange(value)}>
      {label}
    </button>
  );
  return (
    <fieldset>
      <legend>{props.question}</legend>
      <div className="actions">
        {button(true, props.yes)}
        {button(false, props.no)}
      </div>
    </fieldset>
  );
}

const submit = (act: () => void) => (event: FormEvent) => {
  event.preventDefault();
  act();
};

export function ConfirmForm({ busy, onAnswer }: Props) {
  const t = useText().track;
  const [solved, setSolved] = useState<Tri>(null);
  const [satisfied, setSatisfied] = useState<Tri>(null);
  return (
    <form onSubmit={submit(() => onAnswer('confirm', { solved, satisfied }))}>
      <YesNo question={t.solvedQuestion} yes={t.solved} no={t.unsolved} value={solved} onChange={setSolved} />
      <YesNo question={t.satisfiedQuestion} yes={t.satisfied} no={t.unsatisfied} value={satisfied} onChange={setSatisfied} />
      <button type="submit" className="primary wide" disabled={busy || solved === null || satisfied === null}>
        {t.confirm}
      </button>
    </form>
  );
}

export function RateForm({ rating, busy, onAnswer }: Props & { rating: TrackedTicket['rating'] }) {
  const t = useText().track;
  const [stars, setStars] = useState(rating?.stars ?? 0);
  const [solved, setSolved] = useState<Tri>(rating?.solved ?? null);
  const [satisfied, setSatisfied] = useState<Tri>(rating?.satisfied ?? null);
  const [comment, setComment] = useState(rating?.comment ?? '');
  return (
    <form onSubmit={submit(() => onAnswer('rate', { stars, solved, satisfied, comment: comment.trim() || null }))}>
      <Stars legend={t.rateTitle} value={stars} name={t.stars} onChange={setStars} />
      <YesNo question={t.solvedQuestion} yes={t.solved} no={t.unsolved} value={solved} onChange={setSolved} />
      <YesNo question={t.satisfiedQuestion} yes={t.satisfied} no={t.unsatisfied} value={satisfied} onChange={setSatisfied} />
      <label>
        {t.comment}
        <textarea rows={2} maxLength={1000} value={comment} onChange={(e) => setComment(e.target.value)} />
      </label>
      <button type="submit" className="primary" disabled={busy || stars === 0 || solved === null || satisfied === null}>
        {t.rate}
      </button>
    </form>
  );
}

function TextForm(props: { label: string; button: string; busy: boolean; onSend: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={submit(() => {
        props.onSend(text.trim());
        setText('');
      })}
    >
      <label>
        {props.label}
        <textarea rows={3} maxLength={2000} value={text} onChange={(e) => setText(e.target.value)} />
      </label>
      <button type="submit" className="primary" disabled={props.busy || text.trim() === ''}>
        {props.button}
      </button>
    </form>
  );
}

export function DisputeForm({ busy, onAnswer }: Props) {
  const t = useText().track;
  return <TextForm label={t.disputeText} button={t.dispute} busy={busy} onSend={(statement) => onAnswer('dispute', { statement })} />;
}

export function AddForm({ busy, onAnswer }: Props) {
  const t = useText().track;
  return <TextForm label={t.addText} button={t.add} busy={busy} onSend={(text) => onAnswer('add-information', { text })} />;
}
