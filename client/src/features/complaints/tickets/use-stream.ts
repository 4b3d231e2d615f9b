import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { base } from '@/api/client';
import { keys } from '@/api/keys';

/**
 * Listens to what happens on tickets and has the shown lists asked again, at most once in two seconds. The browser reconnects by
 * itself; after a reconnect everything is asked again, because what happened in between was not heard.
 */
export function useTicketStream(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: keys.tickets });
      }, 2000);
    };
    const source = new EventSource(`${base}/tickets/stream`);
    source.addEventListener('ticket', refresh);
    source.addEventListener('resync', refresh);
    source.addEventListener('error', () => {
      wasLost = true;
    });
    source.addEventListener('open', () => {
      if (wasLost) refresh();
      wasLost = false;
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client]);
}
