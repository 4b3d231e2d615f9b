import { Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { useSession } from '@/api/session';
import { SignInForm } from '@/features/access/session/sign-in-form';
import { useText } from '@/i18n/staff';

let waiting: ((signedIn: boolean) => void)[] = [];
const listeners = new Set<() => void>();
const notify = () => {
  for (const listener of listeners) listener();
};

/** Called by the API client on 401. Requests that fail together wait for the same dialog, then all are sent again. */
export function signInAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    notify();
  });
}

function settle(signedIn: boolean) {
  const settled = waiting;
  waiting = [];
  notify();
  for (const resolve of settled) resolve(signedIn);
}

/** Signs in over the page, so that what was typed stays where it is. */
export function ReLogin() {
  const t = useText();
  const session = useSession();
  const open = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting.length > 0,
  );
  return (
    <Modal title={t.access.sessionEnded} open={open} footer={null} onCancel={() => settle(false)} destroyOnHidden width={400}>
      <p className="muted">{t.access.sessionEndedText}</p>
      <SignInForm userName={session.data?.user?.userName} onSignedIn={() => settle(true)} />
    </Modal>
  );
}
