import { type ReactNode, useRef, useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import type { PublicSlot, RequestReceipt } from '@/api/types-public-alliance';
import { today } from '@/lib/dates';
import { useDraft } from '@/lib/draft';
import { residentPaths } from '@/lib/paths';
import { DraftNotice } from '../draft-notice';
import { Problem } from '../problem';
import { useConfig } from '../queries';
import { PlacePicker } from '../report/place-picker';
import { useText } from '../text';
import { isRequestWorthKeeping, lackOfRequest, noRequest, type RequestAnswers, type RequestLack, requestBody } from './request-state';
import { SlotChoice } from './slot-choice';

interface Props {
  /** What is ordered; null for a wish that is on no list. */
  service: { id: string; title: string } | null;
  slots: PublicSlot[];
  onDone: (receipt: RequestReceipt) => void;
}

export function RequestForm({ service, slots, onDone }: Props) {
  const t = useText();
  const r = t.services.request;
  const [answers, setAnswers] = useState(noRequest);
  const [lack, setLack] = useState<RequestLack | null>(null);
  const draft = useDraft<RequestAnswers>(`resident-request-${service?.id ?? 'wish'}`);
  const form = useRef<HTMLFormElement>(null);
  const send = useCommand({
    run: (all: RequestAnswers, idempotencyKey) =>
      api.post<RequestReceipt>('/public/demands', { body: requestBody(all, service), idempotencyKey }),
    onDone: (receipt) => {
      draft.discard();
      onDone(receipt);
    },
  });
  const change = (part: Partial<RequestAnswers>) => {
    const next = { ...answers, ...part };
    setAnswers(next);
    if (lack && lackOfRequest(next, !service) !== lack) setLack(null);
    if (isRequestWorthKeeping(next)) draft.keep(next);
  };
  const lacking = (one: RequestLack, words: string): ReactNode =>
    lack === one && (
      <p className="lack" id={`lack-${one}`} role="alert">
        {words}
      </p>
    );
  const field = (one: RequestLack) => ({
    'data-field': one,
    'aria-invalid': lack === one || undefined,
    'aria-describedby': lack === one ? `lack-${one}` : undefined,
  });
  const submit = () => {
    const missing = lackOfRequest(answers, !service);
    setLack(missing);
    if (!missing) return send.mutate(answers);
    const there = form.current?.querySelector<HTMLElement>(`[data-field=${missing}]`);
    (there?.matches('input,textarea') ? there : there?.querySelector<HTMLElement>('input,button'))?.focus();
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {draft.found && isRequestWorthKeeping(draft.found.values) && (
        <DraftNotice
          onRestore={() => {
            const kept = { ...noRequest, ...draft.found?.values };
            // An appointment that has gone since cannot be asked for.
            setAnswers({ ...kept, slotId: slots.some((slot) => slot.id === kept.slotId && slot.free > 0) ? kept.slotId : null });
            draft.accept();
          }}
          onDiscard={draft.discard}
        />
      )}
      {!service && (
        <>
          <label>
            {r.title}
            <input
              value={answers.title}
              maxLength={60}
              placeholder={r.titleHint}
              {...field('title')}
              onChange={(e) => change({ title: e.target.value })}
            />
          </label>
          {lacking('title', r.titleNeeded)}
        </>
      )}
      {slots.length > 0 && (
        <SlotChoice slots={slots} value={answers.slotId} heads={Number(answers.heads)} onChange={(slotId) => change({ slotId })} />
      )}
      {service && slots.length === 0 && <p className="notice">{r.noSlots}</p>}
      {!answers.slotId && (
        <>
          <div className="two">
            <label>
              {r.from} <span className="muted">{t.optional}</span>
              <input type="date" min={today()} value={answers.from} onChange={(e) => change({ from: e.target.value })} />
            </label>
            <label>
              {r.until} <span className="muted">{t.optional}</span>
              <input
                type="date"
                min={answers.from || today()}
                value={answers.until}
                {...field('days')}
                onChange={(e) => change({ until: e.target.value })}
              />
            </label>
          </div>
          {lacking('days', r.daysWrong) || <small className="under">{r.daysHint}</small>}
        </>
      )}
      <label>
        {r.heads}
        <input
          inputMode="numeric"
          className="short"
          maxLength={5}
          value={answers.heads}
          {...field('heads')}
          onChange={(e) => change({ heads: e.target.value.normalize('NFKC').trim() })}
        />
      </label>
      {lacking('heads', r.headsNeeded)}
      <label>
        {r.text}
        <small id="text-hint">{r.textHint}</small>
        <textarea rows={3} maxLength={2000} value={answers.text} {...field('text')} onChange={(e) => change({ text: e.target.value })} />
      </label>
      {lacking('text', r.textNeeded)}
      <fieldset data-field="where">
        <legend>{r.where}</legend>
        {lacking('where', r.whereNeeded)}
        <PlacePicker value={answers} onChange={change} describedBy={lack === 'where' ? 'lack-where' : undefined} />
      </fieldset>
      <Contact answers={answers} onChange={change} />
      <Problem error={send.error} />
      <p className="muted">
        {t.check.privacy} <a href={residentPaths.privacy}>{t.check.privacyLink}</a>
      </p>
      <button type="submit" className="primary wide" disabled={send.isPending}>
        {send.isPending ? r.sending : service ? r.send : r.sendWish}
      </button>
      <small className="keep">{r.keep}</small>
    </form>
  );
}

function Contact({ answers, onChange }: { answers: RequestAnswers; onChange: (part: Partial<RequestAnswers>) => void }) {
  const t = useText();
  const r = t.services.request;
  const notice = useConfig().data?.privacyNotice;
  return (
    <fieldset>
      <legend>
        {r.contact} <span className="muted">{t.optional}</span>
      </legend>
      <small className="hint">
        {r.contactHint}
        {notice && ` ${t.privacy.months(notice.retentionMonths)}`}
      </small>
      <div className="two">
        <label>
          {r.phone}
          <input
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={20}
            value={answers.phone}
            onChange={(e) => onChange({ phone: e.target.value })}
          />
        </label>
        <label>
          {r.name}
          <input autoComplete="name" maxLength={50} value={answers.name} onChange={(e) => onChange({ name: e.target.value })} />
        </label>
      </div>
    </fieldset>
  );
}
