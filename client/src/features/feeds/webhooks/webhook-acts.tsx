import { SendOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { keys } from '@/api/keys';
import type { Webhook, WebhookSecret } from '@/api/types-interfaces';
import { DateField } from '@/components/date-field';
import { Problem } from '@/components/problem';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { useRemoveWebhook, useReplayWebhook, useRotateWebhook, useSteerWebhook, useTestWebhook } from './queries';
import { WebhookDialog } from './webhook-dialog';

export function WebhookActs(props: { hook: Webhook; onSecret: (made: WebhookSecret) => void; onReload: () => void }) {
  const { hook } = props;
  const t = useText();
  const w = useInterfacesText().webhooks;
  const { modal } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'edit' | 'replay' | null>(null);
  const steer = useSteerWebhook(hook);
  const rotate = useRotateWebhook(hook, props.onSecret);
  const test = useTestWebhook(hook.id);
  const remove = useRemoveWebhook(hook, () => {
    client.removeQueries({ queryKey: [...keys.webhooks, 'one', hook.id] });
    void navigate({ to: paths.webhooks }).then(() => client.invalidateQueries({ queryKey: keys.webhooks }));
  });
  const ask = (title: string, okText: string, onOk: () => void, danger = false) =>
    void modal.confirm({ title, okText, cancelText: t.common.cancel, okButtonProps: { danger }, onOk });
  return (
    <div className="stack">
      <div className="row">
        <Button type="primary" icon={<SendOutlined aria-hidden />} loading={test.isPending} onClick={() => test.mutate(undefined)}>
          {w.test}
        </Button>
        <Button onClick={() => setDialog('edit')}>{w.edit}</Button>
        <Button loading={steer.isPending} onClick={() => steer.mutate(hook.state === 'active' ? 'pause' : 'resume')}>
          {hook.state === 'active' ? w.pause : w.resume}
        </Button>
        <Button onClick={() => setDialog('replay')}>{w.replay}</Button>
        <Button loading={rotate.isPending} onClick={() => ask(w.confirmRotate, w.rotate, () => rotate.mutate(undefined))}>
          {w.rotate}
        </Button>
        <Button
          danger
          loading={remove.isPending}
          onClick={() => ask(w.confirmRemove(hook.name), w.remove, () => remove.mutate(undefined), true)}
        >
          {w.remove}
        </Button>
      </div>
      <Problem
        error={steer.error ?? rotate.error ?? remove.error ?? test.error}
        onReload={() => {
          steer.reset();
          rotate.reset();
          props.onReload();
        }}
      />
      {test.isPending && <span role="status">{w.testing}</span>}
      {test.data && (
        <Alert
          role="status"
          type={test.data.ok ? 'success' : 'error'}
          showIcon
          title={
            test.data.ok
              ? w.testOk(test.data.status ?? 0, test.data.durationMilliseconds)
              : w.testFailed(
                  [test.data.failure && w.failure[test.data.failure], test.data.status && w.status(test.data.status)]
                    .filter(Boolean)
                    .join(' · '),
                  test.data.durationMilliseconds,
                )
          }
          description={
            test.data.answer && (
              <>
                <div className="muted">{w.answer}</div>
                <pre className="code-block">{test.data.answer}</pre>
              </>
            )
          }
        />
      )}
      {dialog === 'edit' && <WebhookDialog open hook={hook} onClose={() => setDialog(null)} onReload={props.onReload} />}
      {dialog === 'replay' && <ReplayDialog id={hook.id} onClose={() => setDialog(null)} />}
    </div>
  );
}

function ReplayDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const w = useInterfacesText().webhooks;
  const { message } = App.useApp();
  const [from, setFrom] = useState<string>();
  const replay = useReplayWebhook(id, () => {
    void message.success(w.replayStarted);
    onClose();
  });
  return (
    <Modal
      title={w.replay}
      open
      onCancel={onClose}
      okText={w.replay}
      cancelText={t.common.cancel}
      okButtonProps={{ disabled: !from }}
      confirmLoading={replay.isPending}
      onOk={() => from && replay.mutate(`${from.length === 16 ? `${from}:00` : from}+08:00`)}
    >
      <div className="stack">
        <span>{w.replayHint}</span>
        <div>
          <DateField aria-label={w.replayFrom} value={from} withTime onChange={setFrom} />
        </div>
        <Problem error={replay.error} />
      </div>
    </Modal>
  );
}
