import { useRegisterSW } from 'virtual:pwa-register/react';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useText } from '@/i18n/staff';

function subscribeOnline(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function OfflineBanner() {
  const t = useText();
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  return online ? null : (
    <div className="banner no-print" role="status">
      {t.common.offline}
    </div>
  );
}

const hour = 3_600_000;

/** A new release waits until the person agrees: a reload under a half-filled form would lose it. */
export function UpdateBanner() {
  const t = useText();
  const {
    needRefresh: [ready, setReady],
    updateServiceWorker,
  } = useRegisterSW({
    // A page on the phone stays open for days: ask now and then.
    onRegisteredSW: (_, registration) => void setInterval(() => void registration?.update().catch(() => undefined), hour),
  });
  return ready ? (
    <div className="banner no-print" role="status">
      {t.common.updateReady}
      <Button size="small" onClick={() => void updateServiceWorker(true)}>
        {t.common.updateNow}
      </Button>
      <Button size="small" type="text" onClick={() => setReady(false)}>
        {t.common.later}
      </Button>
    </div>
  ) : null;
}
