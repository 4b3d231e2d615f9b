import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { asApiError } from '@/api/problems';
import type { TemporaryPassword } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { CreateUser } from './create-user';
import { ImportUsers } from './import-users';
import { PasswordOnce } from './password-once';
import { useUserAct, useUsers } from './queries';
import type { UserSearch } from './search';
import type { AskToAct } from './user-actions';
import { UserDrawer } from './user-drawer';
import { UserFilters } from './user-filters';
import { UserTable } from './user-table';
import './users.css';

export default function UsersPage(): ReactNode {
  const t = useText();
  const u = t.access.users;
  const { modal } = App.useApp();
  const [search, setSearch] = usePageSearch<UserSearch>();
  const [dialog, setDialog] = useState<'create' | 'import' | null>(null);
  const [shown, setShown] = useState<TemporaryPassword | null>(null);
  const users = useUsers(search);
  const act = useUserAct((answer) => answer?.password && setShown(answer as TemporaryPassword));
  const rows = users.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (user: string | undefined) => setSearch({ ...search, user }, { resetScroll: false });
  const ask: AskToAct = (user, verb) => {
    if (verb === 'enable') return act.mutate({ user, verb });
    void modal.confirm({
      title: (verb === 'disable' ? u.confirmDisable : u.confirmReset)(user.displayName),
      okText: verb === 'disable' ? u.disable : u.resetPassword,
      cancelText: t.common.cancel,
      okButtonProps: { danger: true },
      onOk: () => act.mutate({ user, verb }),
    });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{u.title}</h1>
        <div className="row">
          <Button icon={<UploadOutlined aria-hidden />} onClick={() => setDialog('import')}>
            {u.import}
          </Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDialog('create')}>
            {u.create}
          </Button>
        </div>
      </div>
      <UserFilters search={search} onSearch={setSearch} />
      <Problem
        error={act.error ?? (users.error ? asApiError(users.error) : null)}
        onRetry={() => void users.refetch()}
        onReload={() => {
          act.reset();
          void users.refetch();
        }}
      />
      {users.isPending && <Skeleton active />}
      {users.isSuccess && rows.length === 0 && <EmptyState kind="filtered" onClear={() => setSearch({})} />}
      {rows.length > 0 && <UserTable rows={rows} open={search.user} onOpen={open} onAct={ask} />}
      {rows.length > 0 && (
        <div className="row">
          <span className="muted num">{t.common.shown(rows.length)}</span>
          {users.hasNextPage && (
            <Button loading={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
      <UserDrawer id={search.user} onClose={() => open(undefined)} onAct={ask} />
      <CreateUser open={dialog === 'create'} onClose={() => setDialog(null)} onMade={setShown} />
      <ImportUsers open={dialog === 'import'} onClose={() => setDialog(null)} />
      <PasswordOnce password={shown} onClose={() => setShown(null)} />
    </div>
  );
}
