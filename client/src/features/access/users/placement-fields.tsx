import { Form, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import { type RolePermissions, roles } from '@/api/types';
import { MemberPicker } from '@/components/alliance/member-picker';
import { DivisionPicker, UnitPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { useRoles } from './queries';

/** Who the person is, in which role, and the area, unit or alliance member that bounds the role; `unit` and `member` name those chosen already. */
export function PlacementFields({ unit, member }: { unit?: Named | null; member?: Named | null }) {
  const t = useText();
  const u = t.access.users;
  const me = useUser();
  const known = useRoles();
  const role = Form.useWatch('role') as string | undefined;
  const chosen = known.data?.find((r) => r.role === role);
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const offered = known.data ? roles.filter((r) => known.data.some((k) => k.role === r)) : roles;
  const levels = (r: RolePermissions) =>
    r.widestArea && r.narrowestArea ? u.levels(u.level[r.widestArea], u.level[r.narrowestArea]) : undefined;
  return (
    <>
      <Form.Item name="displayName" label={t.access.displayName} rules={required}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={u.role} rules={required}>
        <Select options={offered.map((value) => ({ value, label: t.access.role[value] }))} />
      </Form.Item>
      {chosen?.bound === 'member' ? (
        <Form.Item key="member" name="memberId" label={u.member} rules={required}>
          <MemberPicker known={member} />
        </Form.Item>
      ) : chosen?.bound === 'unit' ? (
        <Form.Item key="unit" name="unitId" label={u.unit} rules={required}>
          <UnitPicker area={me.areaCode} known={unit} />
        </Form.Item>
      ) : (
        <Form.Item key="area" name="areaCode" label={t.access.area} extra={chosen && levels(chosen)}>
          <DivisionPicker root={me.areaCode} aria-label={t.access.area} />
        </Form.Item>
      )}
    </>
  );
}

export interface Placement {
  displayName: string;
  role: RolePermissions['role'];
  areaCode?: string | null;
  unitId?: string | null;
  memberId?: string | null;
}

interface Named {
  id: string;
  name: string;
}

/** A role is bound to one of area, unit and alliance member; the others are told to be none. No choice of an area stands for the whole of one's own. */
export const bounded = (held: Placement, known: RolePermissions[] | undefined, ownArea: string | null) => {
  const bound = known?.find((r) => r.role === held.role)?.bound ?? 'area';
  return {
    areaCode: bound === 'area' ? (held.areaCode ?? ownArea) : null,
    unitId: bound === 'unit' ? (held.unitId ?? null) : null,
    memberId: bound === 'member' ? (held.memberId ?? null) : null,
  };
};
