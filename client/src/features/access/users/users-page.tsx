import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Input, Segmented, Select, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { asApiError } from '@/api/problems';
import { roles, type TemporaryPassword } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { CreateUser } from './create-user';
import { ImportUsers } from './import-users';
import { PasswordOnce } from './password-once';
import { useUserAct, useUsers } from './queries';
import { RoleMatrix } from './role-matrix';
import type { UserSearch } from './search';
import { UserTable } from './user-table';

export default function UsersPage(): ReactNode {
  const t = useText();
  const u = t.access.users;
  const [search, setSearch] = usePageSearch<UserSearch>();
  const [dialog, setDialog] = useState<'create' | 'import' | null>(null);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{u.title}</h1>
        <div className="row no-print">
          <Segmented<string>
            aria-label={u.title}
            value={search.tab ?? 'list'}
            options={[
              { value: 'list', label: u.list },
              { value: 'matrix', label: u.matrix },
            ]}
            onChange={(tab) => setSearch({ ...search, tab: tab === 'matrix' ? 'matrix' : undefined })}
          />
          <Button icon={<UploadOutlined />} onClick={() => setDialog('import')}>
            {u.import}
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('create')}>
            {u.create}
          </Button>
        </div>
      </div>
      {search.tab === 'matrix' ? <RoleMatrix /> : <UserList search={search} onSearch={setSearch} />}
      <CreateUser open={dialog === 'create'} onClose={() => setDialog(null)} />
      <ImportUsers open={dialog === 'import'} onClose={() => setDialog(null)} />
    </div>
  );
}

function UserList({ search, onSearch }: { search: UserSearch; onSearch: (next: UserSearch) => void }) {
  const t = useText();
  const u = t.access.users;
  const { modal } = App.useApp();
  const users = useUsers(search);
  const [shown, setShown] = useState<TemporaryPassword | null>(null);
  const act = useUserAct((answer) => answer?.password && setShown(answer));
  const rows = users.data?.pages.flatMap((page) => page.items) ?? [];
  const clear = () => onSearch({});
  return (
    <>
      <search className="row">
        <Input.Search
          key={search.q ?? ''}
          defaultValue={search.q}
          placeholder={u.searchHint}
          aria-label={u.searchHint}
          allowClear
          style={{ width: 240 }}
          onSearch={(q) => onSearch({ ...search, q: q.trim() || undefined })}
        />
        <Select
          aria-label={u.role}
          placeholder={u.role}
          value={search.role}
          allowClear
          style={{ width: 180 }}
          options={roles.map((value) => ({ value, label: t.access.role[value] }))}
          onChange={(role) => onSearch({ ...search, role })}
        />
        <Select
          aria-label={u.active}
          placeholder={`${u.active}/${u.disabled}`}
          value={search.active}
          allowClear
          style={{ width: 130 }}
          options={[
            { value: true, label: u.active },
            { value: false, label: u.disabled },
          ]}
          onChange={(active) => onSearch({ ...search, active })}
        />
      </search>
      <Problem
        error={act.error ?? (users.error ? asApiError(users.error) : null)}
        onRetry={() => void users.refetch()}
        onReload={() => void users.refetch()}
      />
      {users.isPending && <Skeleton active />}
      {users.isSuccess && rows.length === 0 && <EmptyState kind="filtered" onClear={clear} />}
      {rows.length > 0 && (
        <UserTable
          rows={rows}
          onAct={(user, verb) => {
            if (verb === 'enable') return act.mutate({ user, verb });
            void modal.confirm({
              title: (verb === 'disable' ? u.confirmDisable : u.confirmReset)(user.displayName),
              okText: verb === 'disable' ? u.disable : u.resetPassword,
              cancelText: t.common.cancel,
              okButtonProps: { danger: true },
              onOk: () => act.mutate({ user, verb }),
            });
          }}
        />
      )}
      {users.hasNextPage && (
        <Button loading={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
      <PasswordOnce password={shown} onClose={() => setShown(null)} />
    </>
  );
}
