import type { ReactNode } from 'react';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { AppearanceSwitch, LanguageSwitch } from './switches';

export function Brand() {
  const t = useText();
  return (
    <a className="brand" href={paths.home}>
      <img src="/icon.svg" alt="" />
      {t.common.product}
    </a>
  );
}

/** A page without the shell: one card in the middle. */
export function LonePage({ children }: { children: ReactNode }) {
  return (
    <div className="lone">
      <div>
        <main className="card lone-card">{children}</main>
        <div className="row" style={{ justifyContent: 'center', marginTop: 12 }}>
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
      </div>
    </div>
  );
}
