import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import type { WrittenComment } from '@/api/types-public-alliance';
import { formatInstant } from '@/lib/dates';
import { browserMark } from '../browser-mark';
import { Problem } from '../problem';
import { useText } from '../text';
import { commentsKey, useComments } from './queries';

const longest = 300;

/** What people say to a report, newest first, and the line in which one says something too. */
export function Comments({ reportId, open }: { reportId: string; open: boolean }) {
  const t = useText();
  const w = t.answering;
  const comments = useComments(reportId);
  const rows = comments.data?.pages.flatMap((page) => page.items);
  return (
    <>
      {open && <Say reportId={reportId} />}
      <Problem error={comments.error} onRetry={() => void comments.refetch()} />
      {comments.isPending && (
        <p className="muted" role="status">
          {t.loading}
        </p>
      )}
      {rows?.length === 0 && <p className="muted">{w.nothingSaid}</p>}
      <ul className="comments">
        {rows?.map((comment) => (
          <li key={comment.id}>
            {comment.text === null ? (
              <p className="muted">{w.hidden(comment.hiddenReason ?? '')}</p>
            ) : (
              <p className="prose">{comment.text}</p>
            )}
            <time>{formatInstant(comment.writtenAt)}</time>
            {comment.wentOnAs && <p className="mark">{w.wentOn[comment.wentOnAs]}</p>}
          </li>
        ))}
      </ul>
      {comments.hasNextPage && (
        <button type="button" className="quiet wide" disabled={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>
          {w.more}
        </button>
      )}
    </>
  );
}

function Say({ reportId }: { reportId: string }) {
  const w = useText().answering;
  const client = useQueryClient();
  const [text, setText] = useState('');
  const send = useCommand({
    run: (body: { text: string; browser: string }, idempotencyKey) =>
      api.post<WrittenComment>('/public/resident-reports/{id}/comments', { path: { id: reportId }, body, idempotencyKey }),
    onDone: () => {
      setText('');
      void client.invalidateQueries({ queryKey: commentsKey(reportId) });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) send.mutate({ text: text.trim(), browser: browserMark() });
      }}
    >
      <label>
        {w.say}
        <small>{w.sayHint}</small>
        <textarea rows={2} maxLength={longest} value={text} required onChange={(e) => setText(e.target.value)} />
      </label>
      <Problem error={send.error} />
      {send.data && !text && (
        <p className="notice" role="status">
          {w.sent}
        </p>
      )}
      <button type="submit" className="primary" disabled={send.isPending}>
        {w.send}
      </button>
    </form>
  );
}
