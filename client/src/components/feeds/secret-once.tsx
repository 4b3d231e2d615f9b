import { Alert, Modal, Typography } from 'antd';
import { useInterfacesText } from '@/i18n/interfaces';
import './feeds.css';

export interface ShownSecret {
  secret: string;
  /** What else the receiver needs, by its name. */
  id?: { label: string; value: string };
  /** After a rotation: what becomes of the old one. */
  old?: string;
  /** A command to try it with. */
  command?: string;
  hint: string;
}

/** Shown this once; it is in no list, no cache and no log. Not closed by a click beside it. */
export function SecretOnce({ shown, onClose }: { shown: ShownSecret | null; onClose: () => void }) {
  const s = useInterfacesText().secret;
  return (
    <Modal
      title={s.title}
      open={shown !== null}
      onOk={onClose}
      onCancel={onClose}
      okText={s.kept}
      width={640}
      mask={{ closable: false }}
      footer={(_, { OkBtn }) => <OkBtn />}
      destroyOnHidden
    >
      {shown && (
        <div className="stack">
          <Alert type="warning" showIcon title={s.warning} />
          {shown.old && <Alert type="info" showIcon title={shown.old} />}
          <dl className="facts" style={{ gridTemplateColumns: '1fr' }}>
            {shown.id && (
              <div>
                <dt>{shown.id.label}</dt>
                <dd>
                  <Typography.Text code copyable>
                    {shown.id.value}
                  </Typography.Text>
                </dd>
              </div>
            )}
            <div>
              <dt>{s.value}</dt>
              <dd>
                <Typography.Text code copyable>
                  {shown.secret}
                </Typography.Text>
              </dd>
            </div>
          </dl>
          {shown.command && (
            <div>
              <div className="row spread">
                <strong>{s.howTo}</strong>
                <Typography.Text copyable={{ text: shown.command }} />
              </div>
              <pre className="code-block">{shown.command}</pre>
            </div>
          )}
          <span className="muted">{shown.hint}</span>
        </div>
      )}
    </Modal>
  );
}
