import { CheckOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { useRoles } from './queries';

/** Who may do what, as the server enforces it; made to be printed and hung up. */
export function RoleMatrix() {
  const t = useText();
  const u = t.access.users;
  const roles = useRoles();
  return (
    <div className="card">
      <Loaded query={roles}>
        {(all) => {
          const permissions = [...new Set(all.flatMap((role) => role.permissions))].sort();
          return (
            <>
              <div className="row spread no-print" style={{ marginBottom: 8 }}>
                <span className="muted">{u.matrixHint}</span>
                <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                  {t.common.print}
                </Button>
              </div>
              <div className="scroll-x">
                <table className="plain-table matrix">
                  <caption className="visually-hidden">{u.matrix}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{u.permission}</th>
                      {all.map((role) => (
                        <th key={role.role} scope="col">
                          {t.access.role[role.role] ?? role.role}
                          <small className="muted" style={{ display: 'block', fontWeight: 400 }}>
                            {role.byUnit ? u.byUnit : u.byArea}
                          </small>
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {permissions.map((permission) => (
                      <tr key={permission}>
                        <th scope="row">
                          <code>{permission}</code>
                        </th>
                        {all.map((role) => (
                          <td key={role.role} style={{ textAlign: 'center' }}>
                            {role.permissions.includes(permission) && <CheckOutlined aria-label={u.granted} />}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
