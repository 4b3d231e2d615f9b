import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { base } from '@/api/client';
import { keys } from '@/api/keys';

const gather = 2_000;
const tryAgain = 30_000;

/**
 * Listens to what happens on tickets and has the shown lists asked again, at most once in two seconds. A broken line the browser
 * mends by itself; where the server refuses one (session ended, a proxy in between), lists are asked every half minute instead,
 * and the line is tried again with them.
 */
export function useTicketStream(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: keys.tickets });
      }, gather);
    };
    const connect = (again: boolean) => {
      let missed = again;
      source = new EventSource(`${base}/tickets/stream`);
      source.addEventListener('ticket', refresh);
      source.addEventListener('resync', refresh);
      source.addEventListener('open', () => {
        // What happened while the line was down was not heard.
        if (missed) refresh();
        missed = false;
      });
      source.addEventListener('error', () => {
        missed = true;
        if (source.readyState !== EventSource.CLOSED) return;
        retry = setTimeout(() => {
          refresh();
          connect(true);
        }, tryAgain);
      });
    };
    connect(false);
    return () => {
      clearTimeout(timer);
      clearTimeout(retry);
      source.close();
    };
  }, [client]);
}
