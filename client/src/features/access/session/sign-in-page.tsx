import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Brand, LonePage } from '@/components/lone-page';
import { useText } from '@/i18n/staff';
import { startPage } from '@/lib/areas';
import { paths, residentPaths } from '@/lib/paths';
import { SignInForm } from './sign-in-form';

export default function SignInPage(): ReactNode {
  const t = useText();
  const navigate = useNavigate();
  const { to } = useSearch({ strict: false }) as { to?: string };
  return (
    <LonePage>
      <Brand />
      <div>
        <h1>{t.access.signInTitle}</h1>
        <p className="muted">
          {t.access.signInIntro} <a href={residentPaths.report}>{t.access.residentEntry}</a>
        </p>
      </div>
      <SignInForm
        onSignedIn={({ user }) => {
          if (!user) return;
          // Only a path of this origin: "//elsewhere" would leave it.
          const back = to?.startsWith('/') && !to.startsWith('//') ? to : startPage(user);
          void navigate({ to: user.mustChangePassword ? paths.password : back });
        }}
      />
    </LonePage>
  );
}
