import { residentPaths } from '@/lib/paths';
import { useText } from '../text';
import type { Answers, Step } from './report-state';

export function CheckStep({
  answers,
  photoCount,
  onChangeStep,
}: {
  answers: Answers;
  photoCount: number;
  onChangeStep: (step: Step) => void;
}) {
  const t = useText();
  const c = t.check;
  const row = (name: string, value: string, step: Step) => (
    <div className="answer">
      <dt>{name}</dt>
      <dd>
        <span>{value}</span>
        <button type="button" className="quiet" onClick={() => onChangeStep(step)} aria-label={`${t.change} ${name}`}>
          {t.change}
        </button>
      </dd>
    </div>
  );
  return (
    <>
      <h1>{c.title}</h1>
      <dl className="answers">
        {row(c.place, [answers.placeLabel, answers.place].filter(Boolean).join(' '), 'place')}
        {row(c.what, answers.text, 'what')}
        {row(c.photos, photoCount > 0 ? c.photoCount(photoCount) : c.noPhotos, 'what')}
        {row(c.contact, answers.contact === 'anonymous' ? c.anonymous : [answers.name, answers.phone].filter(Boolean).join(' '), 'contact')}
      </dl>
      <p className="muted">
        {c.privacy}{' '}
        <a href={residentPaths.privacy} target="_blank" rel="noreferrer">
          {c.privacyLink}
        </a>
      </p>
    </>
  );
}
