import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { asApiError } from '@/api/problems';
import type { NewRating, RatedProject, RatedReceipt } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { browserMark } from '../browser-mark';
import { Problem } from '../problem';
import { meanOf } from '../services/when';
import { Stars } from '../stars';
import { useText } from '../text';
import { decode } from '../track/pair';
import '../services/services.css';

/** `#ABCD-EFGH`, as the QR code at a delivered service says it; the fragment is not sent along with the page. */
export default function RatePage() {
  const t = useText();
  const r = t.services.rating;
  const [code] = useState(() => decode(location.hash.slice(1)));
  const rated = useQuery({
    queryKey: ['public', 'rating', code],
    queryFn: ({ signal }) => api.get<RatedProject>('/public/ratings/{code}', { path: { code }, signal }),
    enabled: code !== '',
    retry: (count, error) => count < 2 && asApiError(error).status === 0,
  });
  return (
    <article className="sheet">
      {!rated.data && <h1>{r.title}</h1>}
      {code === '' && <p className="empty">{r.noCode}</p>}
      {code !== '' && rated.isPending && (
        <p className="muted" role="status">
          {t.loading}
        </p>
      )}
      {asApiError(rated.error).status === 404 ? (
        <p className="empty">{r.none}</p>
      ) : (
        <Problem error={rated.error} onRetry={() => void rated.refetch()} />
      )}
      {rated.data && <Rating code={code} project={rated.data} />}
    </article>
  );
}

type Stage = 'open' | 'already' | 'full' | 'over';
const stageOf: Readonly<Record<string, Stage>> = {
  'alliance.rated_already': 'already',
  'alliance.rating_full': 'full',
  'alliance.rating_over': 'over',
};

function Rating({ code, project }: { code: string; project: RatedProject }) {
  const t = useText().services;
  const r = t.rating;
  const doneKey = `gov.rated.${project.number}`;
  const [stage, setStage] = useState<Stage>(() =>
    localStorage.getItem(doneKey) ? 'already' : project.closedCode ? (stageOf[project.closedCode] ?? 'over') : 'open',
  );
  const [thanks, setThanks] = useState<RatedReceipt | null>(null);
  const over = (at: Stage) => {
    if (at === 'already') localStorage.setItem(doneKey, '1');
    setStage(at);
  };
  return (
    <>
      <p className="mark">{t.theme[project.theme]}</p>
      <h1>{project.title}</h1>
      <p className="muted">
        {[project.memberName && r.by(project.memberName), project.communityName, r.done(formatDay(project.deliveredAt))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div role="status">
        {thanks && (
          <p className="notice">
            <strong>✓ {r.thanks}</strong>
            <br />
            {thanks.meanStars !== null && r.count(thanks.ratingCount, meanOf(thanks.meanStars))}
          </p>
        )}
        {!thanks && stage !== 'open' && <p className="notice">{r[stage]}</p>}
      </div>
      {!thanks && stage === 'open' && (
        <RatingForm
          code={code}
          onDone={(receipt) => {
            setThanks(receipt);
            localStorage.setItem(doneKey, '1');
          }}
          onOver={over}
        />
      )}
      {(thanks || stage !== 'open') && <a href={residentPaths.project(project.projectId)}>{r.see}</a>}
    </>
  );
}

function RatingForm({ code, onDone, onOver }: { code: string; onDone: (receipt: RatedReceipt) => void; onOver: (stage: Stage) => void }) {
  const t = useText();
  const r = t.services.rating;
  const [stars, setStars] = useState(0);
  const [comment, setComment] = useState('');
  const [lacking, setLacking] = useState(false);
  const send = useCommand({
    run: (rating: NewRating, idempotencyKey) => api.post<RatedReceipt>('/public/ratings', { body: rating, idempotencyKey }),
    onDone,
    onRefused: (refusal) => {
      const stage = stageOf[refusal.code];
      if (stage) onOver(stage);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (stars === 0) setLacking(true);
        else send.mutate({ code, stars, comment: comment.trim() || null, browser: browserMark() });
      }}
    >
      <Stars
        large
        legend={r.question}
        value={stars}
        name={(n) => r.star(n, r.stars[n - 1] ?? '')}
        onChange={(n) => {
          setStars(n);
          setLacking(false);
        }}
      />
      {lacking && (
        <p className="lack" role="alert">
          {r.needed}
        </p>
      )}
      <label>
        {r.comment} <span className="muted">{t.optional}</span>
        <small>{r.commentHint}</small>
        <textarea rows={3} maxLength={300} value={comment} onChange={(e) => setComment(e.target.value)} />
      </label>
      <Problem error={send.error && !stageOf[send.error.code] ? send.error : null} />
      <button type="submit" className="primary wide" disabled={send.isPending}>
        {r.send}
      </button>
    </form>
  );
}
