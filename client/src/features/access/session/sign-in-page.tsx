import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiError } from '@/api/problems';
import { useSession } from '@/api/session';
import { Brand, LonePage } from '@/components/lone-page';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { startPage } from '@/lib/areas';
import { externalSignIn, paths, residentPaths } from '@/lib/paths';
import { SignInForm } from './sign-in-form';

export default function SignInPage(): ReactNode {
  const t = useText();
  const navigate = useNavigate();
  const { to, failed } = useSearch({ strict: false }) as { to?: string; failed?: string };
  const external = useSession().data?.externalSignIn;
  return (
    <LonePage>
      <Brand />
      <div>
        <h1>{t.access.signInTitle}</h1>
        <p className="muted">
          {t.access.signInIntro} <a href={residentPaths.report}>{t.access.residentEntry}</a>
        </p>
      </div>
      {failed && <Problem error={new ApiError(401, failed, '')} />}
      <SignInForm
        onSignedIn={({ user }) => {
          if (!user) return;
          // Only a path of this origin: "//elsewhere" would leave it.
          const back = to?.startsWith('/') && !to.startsWith('//') ? to : startPage(user);
          void navigate({ to: user.mustChangePassword ? paths.password : back });
        }}
      />
      {external && (
        <Button size="large" block href={externalSignIn(to)}>
          {external}
        </Button>
      )}
    </LonePage>
  );
}
