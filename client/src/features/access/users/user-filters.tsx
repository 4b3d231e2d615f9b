import { Button, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import { roles } from '@/api/types';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import type { UserSearch } from './search';

export function UserFilters({ search, onSearch }: { search: UserSearch; onSearch: (next: UserSearch) => void }) {
  const t = useText();
  const u = t.access.users;
  const me = useUser();
  const filtered = [search.q, search.role, search.area, search.active].some((value) => value !== undefined);
  return (
    <search className="row">
      <Input.Search
        key={search.q ?? ''}
        defaultValue={search.q}
        placeholder={u.searchHint}
        aria-label={u.searchHint}
        allowClear
        style={{ width: 220 }}
        onSearch={(q) => onSearch({ ...search, q: q.trim() || undefined })}
      />
      <Select
        aria-label={u.role}
        placeholder={u.role}
        value={search.role}
        allowClear
        style={{ width: 170 }}
        options={roles.map((value) => ({ value, label: t.access.role[value] }))}
        onChange={(role) => onSearch({ ...search, role })}
      />
      <Select
        aria-label={u.state}
        placeholder={u.state}
        value={search.active}
        allowClear
        style={{ width: 120 }}
        options={[
          { value: true, label: u.active },
          { value: false, label: u.disabled },
        ]}
        onChange={(active) => onSearch({ ...search, active })}
      />
      <DivisionPicker
        root={me.areaCode}
        value={search.area}
        aria-label={t.access.area}
        onChange={(area) => onSearch({ ...search, area: area && area !== me.areaCode ? area : undefined })}
      />
      {filtered && (
        <Button type="link" onClick={() => onSearch({})}>
          {t.common.empty.clearFilters}
        </Button>
      )}
    </search>
  );
}
