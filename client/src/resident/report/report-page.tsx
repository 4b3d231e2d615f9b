import { useRef, useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import type { PublicReceipt } from '@/api/types';
import { useDraft } from '@/lib/draft';
import { residentPaths } from '@/lib/paths';
import { DraftNotice } from '../draft-notice';
import { Problem } from '../problem';
import { useLocated } from '../queries';
import { useText } from '../text';
import { CheckStep } from './check-step';
import { ContactStep } from './contact-step';
import { DonePage } from './done-page';
import { NearbyStep } from './nearby-step';
import { PlaceStep } from './place-step';
import { type Answers, isWorthKeeping, lackOf, noAnswers, type Step, steps, toBody } from './report-state';
import { usePhotos } from './use-photos';
import { WhatStep } from './what-step';

interface Finished {
  receipt: PublicReceipt;
  followed: boolean;
}

/** One thing at a time: place, what happened, contact, look-alikes (only if there are any), check. */
export function ReportPage() {
  const [finished, setFinished] = useState<Finished | null>(null);
  const loc = new URLSearchParams(location.search).get('loc');
  const located = useLocated(loc);
  if (finished) return <DonePage {...finished} onAgain={() => setFinished(null)} />;
  if (loc && located.isPending) return <Waiting />;
  const from = located.data;
  const start: Answers = from
    ? { ...noAnswers, compoundId: from.compoundId, divisionCode: from.divisionCode, placeLabel: from.label }
    : noAnswers;
  return <Report start={start} fixed={Boolean(from)} onDone={setFinished} />;
}

function Waiting() {
  return (
    <p className="muted" role="status">
      {useText().loading}
    </p>
  );
}

/** For who did not come to report something. */
function OtherWays() {
  const e = useText().services.entry;
  return (
    <section className="entry" aria-labelledby="other-ways">
      <h2 id="other-ways">{e.title}</h2>
      <div className="actions">
        <a className="button" href={residentPaths.services}>
          {e.services}
        </a>
        <a className="button" href={residentPaths.wish}>
          {e.wish}
        </a>
        <a className="button" href={residentPaths.alliance}>
          {e.alliance}
        </a>
      </div>
    </section>
  );
}

function Report({ start, fixed, onDone }: { start: Answers; fixed: boolean; onDone: (finished: Finished) => void }) {
  const t = useText();
  const [answers, setAnswers] = useState(start);
  const [step, setStep] = useState<Step>(fixed ? 'what' : 'place');
  const [lacking, setLacking] = useState(false);
  const draft = useDraft<Answers>('resident-report');
  const photos = usePhotos();
  const heading = useRef<HTMLDivElement>(null);

  const send = useCommand({
    run: (all: Answers, idempotencyKey) => api.post<PublicReceipt>('/public/tickets', { body: toBody(all, photos.sent), idempotencyKey }),
    onDone: (receipt) => {
      draft.discard();
      onDone({ receipt, followed: false });
    },
  });

  const change = (part: Partial<Answers>) => {
    const next = { ...answers, ...part };
    setAnswers(next);
    setLacking(false);
    if (isWorthKeeping(next)) draft.keep(next);
  };
  const go = (to: Step) => {
    setStep(to);
    setLacking(false);
    window.scrollTo(0, 0);
    heading.current?.focus();
  };
  const next = () => {
    if (lackOf(step, answers)) return setLacking(true);
    const after = steps[steps.indexOf(step) + 1];
    if (after) go(after);
  };
  const previous = () => {
    const before = step === 'check' ? 'contact' : steps[steps.indexOf(step) - 1];
    if (before) go(before);
  };
  const lack = lacking ? lackOf(step, answers) : null;
  const shown = steps.filter((s) => s !== 'nearby');
  const number = shown.indexOf(step === 'nearby' ? 'contact' : step) + 1;
  const common = { answers, lack, onChange: change, onNext: next };

  return (
    <div className="sheet">
      {draft.found && isWorthKeeping(draft.found.values) && (
        <DraftNotice
          onRestore={() => {
            setAnswers({ ...noAnswers, ...draft.found?.values });
            draft.accept();
          }}
          onDiscard={draft.discard}
        />
      )}
      <div ref={heading} tabIndex={-1} className="progress">
        {t.step(number, shown.length)}
        <progress value={number} max={shown.length} aria-hidden="true" />
      </div>
      {step === 'place' && <PlaceStep {...common} />}
      {step === 'what' && <WhatStep {...common} fixed={fixed} photos={photos} onPlace={() => go('place')} />}
      {step === 'contact' && <ContactStep {...common} />}
      {step === 'nearby' && (
        <NearbyStep
          answers={answers}
          onNone={() => go('check')}
          onFollowed={(receipt) => {
            draft.discard();
            onDone({ receipt, followed: true });
          }}
        />
      )}
      {step === 'check' && (
        <>
          <CheckStep answers={answers} photoCount={photos.sent.length} onChangeStep={go} />
          <Problem error={send.error} />
          <button type="button" className="primary wide" disabled={send.isPending} onClick={() => send.mutate(answers)}>
            {send.isPending ? t.check.sending : t.check.send}
          </button>
        </>
      )}
      {step === 'place' && <OtherWays />}
      {step !== 'place' && (
        <button type="button" className="quiet wide" onClick={previous}>
          {t.back}
        </button>
      )}
    </div>
  );
}
