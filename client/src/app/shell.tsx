import { LogoutOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { SessionUser } from '@/api/types';
import { problemText } from '@/components/problem';
import { AppearanceSwitch, LanguageSwitch } from '@/components/switches';
import { useSignOut } from '@/features/access/session/queries';
import { useText } from '@/i18n/staff';
import { openTo } from '@/lib/areas';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { OfflineBanner, UpdateBanner } from './banners';
import { areaIcons } from './menu';
import { ReLogin } from './relogin';

// Only who works in the field loads what keeps work on the device.
const SyncBar = lazy(() => import('@/features/grid-tasks/tasks/sync-bar'));
const loadDevice = () => import('@/features/grid-tasks/tasks/offline/device');
const worksInField = (user: SessionUser) => can(user, 'gridTasks.perform');

function Rail({ open, onNavigate }: { open: boolean; onNavigate: () => void }) {
  const t = useText();
  const user = useUser();
  const here = useRouterState({ select: (s) => s.location.pathname });
  const areas = openTo(user);
  // The longest match is the page one is on: /tickets/new is registering, not the desk.
  const current = areas.filter((a) => here === a.to || here.startsWith(`${a.to}/`)).sort((a, b) => b.to.length - a.to.length)[0];
  const groups = [areas.filter((a) => a.group === 'work'), areas.filter((a) => a.group === 'admin')];
  return (
    <nav className="rail no-print" data-open={open} aria-label={t.common.mainNavigation}>
      {groups.map((group, i) =>
        group.length === 0 ? null : (
          <div key={group[0]?.name}>
            {i === 1 && <div className="group">{t.common.menu.admin}</div>}
            <ul>
              {group.map((area) => (
                <li key={area.name}>
                  <Link
                    to={area.to}
                    onClick={onNavigate}
                    aria-current={area === current ? 'page' : undefined}
                    activeOptions={{ exact: true, includeSearch: false }}
                  >
                    {areaIcons[area.name]}
                    {t.common.menu[area.name]}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </nav>
  );
}

function AccountMenu() {
  const t = useText();
  const user = useUser();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const signOut = useSignOut(() => void leave());
  async function leave() {
    await navigate({ to: paths.signIn }); // first: the pages here read from what is wiped
    if (worksInField(user)) await (await loadDevice()).wipe(user.id);
  }
  /** What has not been sent would be wiped with the rest: that is asked first. */
  async function askToSignOut(everywhere: boolean) {
    const go = () => signOut.mutate(everywhere, { onError: (error) => void message.error(problemText(t, asApiError(error))) });
    const unsent = worksInField(user) ? await (await loadDevice()).unsentCount(user.id) : 0;
    if (unsent === 0) return go();
    modal.confirm({
      title: t.gridTasks.outbox.unsentTitle(unsent),
      content: t.gridTasks.outbox.unsentText,
      okText: t.gridTasks.outbox.signOutAnyway,
      okButtonProps: { danger: true },
      cancelText: t.gridTasks.outbox.stay,
      onOk: go,
      onCancel: () => void navigate({ to: paths.outbox }),
    });
  }
  const items = [
    {
      key: 'who',
      disabled: true,
      label: `${t.access.role[user.role] ?? user.role} · ${user.unitName ?? user.memberName ?? user.areaName ?? ''}`,
    },
    { type: 'divider' as const },
    { key: 'password', label: t.access.changePassword },
    { key: 'everywhere', label: t.access.signOutEverywhere },
    { key: 'out', label: t.access.signOut, icon: <LogoutOutlined aria-hidden /> },
  ];
  const onClick = ({ key }: { key: string }) => {
    if (key === 'password') void navigate({ to: paths.password });
    else if (key !== 'who') void askToSignOut(key === 'everywhere');
  };
  return (
    <Dropdown menu={{ items, onClick }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={t.common.signedInAs(user.displayName)}>
        <span className="wide-only">{user.displayName}</span>
      </Button>
    </Dropdown>
  );
}

export function Shell(): ReactNode {
  const t = useText();
  const user = useUser();
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <>
      <a className="skip" href="#content">
        {t.common.skipToContent}
      </a>
      <div className="shell">
        <header className="topbar no-print">
          <Button
            className="menu-button"
            type="text"
            icon={<MenuOutlined aria-hidden />}
            aria-label={t.common.openMenu}
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen((open) => !open)}
          />
          <Link className="brand" to={paths.home}>
            <img src="/icon.svg" alt="" />
            <span>{t.common.shortProduct}</span>
            <small>{user.areaName ?? user.unitName ?? user.memberName}</small>
          </Link>
          <span className="grow" />
          <LanguageSwitch />
          <AppearanceSwitch />
          <AccountMenu />
        </header>
        <Rail open={menuOpen} onNavigate={() => setMenuOpen(false)} />
        <main id="content" tabIndex={-1} style={{ minWidth: 0, outline: 'none' }}>
          <UpdateBanner />
          {worksInField(user) ? (
            <Suspense fallback={null}>
              <SyncBar />
            </Suspense>
          ) : (
            <OfflineBanner />
          )}
          <Outlet />
        </main>
      </div>
      <ReLogin />
    </>
  );
}
