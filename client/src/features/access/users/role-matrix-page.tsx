import { CheckOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import type { RolePermissions } from '@/api/types';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { useRoles } from './queries';
import './users.css';

/** Who may do what, as the server enforces it; made to be printed and hung up. */
export default function RoleMatrixPage(): ReactNode {
  const t = useText();
  const u = t.access.users;
  const roles = useRoles();
  return (
    <div className="page matrix-page">
      <div className="page-head">
        <div>
          <h1>{u.matrix}</h1>
          <span className="muted">
            {u.matrixHint} <span className="num">{today()}</span>
          </span>
        </div>
        <Button className="no-print" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t.common.print}
        </Button>
      </div>
      <Loaded query={roles}>{(all) => <Matrix all={all} />}</Loaded>
    </div>
  );
}

function Matrix({ all }: { all: RolePermissions[] }) {
  const t = useText();
  const u = t.access.users;
  const permissions = [...new Set(all.flatMap((role) => role.permissions))].sort();
  const order = Object.keys(t.access.permissionArea);
  const areas = [...new Set(permissions.map((name) => name.split('.')[0] ?? ''))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: twelve columns scroll, and the keyboard must be able to
    <section className="card scroll-x" aria-label={u.matrix} tabIndex={0}>
      <table className="plain-table matrix">
        <caption className="visually-hidden">{u.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{u.permission}</th>
            {all.map((role) => (
              <th key={role.role} scope="col">
                {t.access.role[role.role] ?? role.role}
                <small className="muted" style={{ display: 'block', fontWeight: 400 }}>
                  {u.boundBy[role.bound]}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <Fragment key={area}>
              <tr className="group">
                <th scope="colgroup" colSpan={all.length + 1}>
                  {t.access.permissionArea[area] ?? area}
                </th>
              </tr>
              {permissions
                .filter((name) => name.startsWith(`${area}.`))
                .map((name) => (
                  <tr key={name}>
                    <th scope="row" title={name}>
                      {t.access.permission[name] ?? name}
                    </th>
                    {all.map((role) => (
                      <td key={role.role}>{role.permissions.includes(name) && <CheckOutlined aria-label={u.granted} />}</td>
                    ))}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
