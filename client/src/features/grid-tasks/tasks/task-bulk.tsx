import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { ApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { TaskBulkResult, TaskRow } from '@/api/types';
import { Problem, problemText } from '@/components/problem';
import { TaskStatusTag } from '@/components/task-status';
import { useGrids } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';

type Bulk =
  | { action: 'bulk-assign'; items: { id: string; revision: number }[]; assigneeId: string | null; note: string | null }
  | { action: 'bulk-check'; items: { id: string; revision: number }[]; passed: boolean; note: string | null };

/** Acts on the chosen tasks and keeps the answer on the screen, row by row, until it is closed. */
export function TaskBulkBar({ selected, onClear }: { selected: TaskRow[]; onClear: () => void }) {
  const t = useText();
  const d = t.ledger.desk;
  const [asking, setAsking] = useState<'assign' | 'check' | null>(null);
  const [result, setResult] = useState<TaskBulkResult | null>(null);
  const bulk = useCommand({
    run: ({ action, ...body }: Bulk, idempotencyKey) => api.post<TaskBulkResult>(`/grid-tasks/${action}`, { body, idempotencyKey }),
    invalidates: [keys.tasks, keys.tickets, keys.ledger],
    onDone: (done) => {
      setAsking(null);
      setResult(done);
      onClear();
    },
  });
  const items = selected.map(({ id, revision }) => ({ id, revision }));
  return (
    <>
      {selected.length > 0 && (
        <div className="bulk no-print" role="toolbar" aria-label={d.selected(selected.length)}>
          <strong>{d.selected(selected.length)}</strong>
          <Button onClick={() => setAsking('assign')}>{d.assign}</Button>
          <Button onClick={() => setAsking('check')}>{d.check}</Button>
          <Button type="text" onClick={onClear}>
            {d.clear}
          </Button>
        </div>
      )}
      <Modal
        title={asking === 'check' ? d.check : d.assign}
        open={asking !== null}
        onCancel={() => setAsking(null)}
        footer={null}
        destroyOnHidden
      >
        <p>{d.selected(selected.length)}</p>
        <Problem error={bulk.error} />
        <Form<{ assigneeId?: string; passed?: boolean; note?: string }>
          layout="vertical"
          initialValues={{ passed: true }}
          onFinish={({ assigneeId, passed, note }) =>
            bulk.mutate(
              asking === 'check'
                ? { action: 'bulk-check', items, passed: passed ?? true, note: note?.trim() || null }
                : { action: 'bulk-assign', items, assigneeId: assigneeId ?? null, note: note?.trim() || null },
            )
          }
        >
          {asking === 'assign' ? <Assignee grids={[...new Set(selected.map((s) => s.gridId))]} /> : <Verdict />}
          <Button type="primary" htmlType="submit" loading={bulk.isPending}>
            {t.common.confirm}
          </Button>
        </Form>
      </Modal>
      <Results result={result} onClose={() => setResult(null)} />
    </>
  );
}

function Assignee({ grids }: { grids: string[] }) {
  const d = useText().ledger.desk;
  const all = useGrids(useUser().areaCode);
  const workers = (all.data ?? []).filter((g) => grids.includes(g.id) && g.worker);
  return (
    <>
      <Form.Item name="assigneeId" label={d.assignee}>
        <Select
          allowClear
          placeholder={d.anybody}
          options={workers.map((g) => ({ value: g.worker?.userId, label: `${g.worker?.name}（${g.name}）` }))}
        />
      </Form.Item>
      <Form.Item name="note" label={d.note}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </>
  );
}

function Verdict() {
  const t = useText();
  const d = t.ledger.desk;
  const passed = Form.useWatch('passed');
  return (
    <>
      <Form.Item name="passed" label={d.verdict}>
        <Radio.Group
          options={[
            { value: true, label: t.gridTasks.pass },
            { value: false, label: t.gridTasks.rework },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={d.note}
        rules={passed === false ? [{ required: true, whitespace: true, message: t.gridTasks.needReason }] : undefined}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </>
  );
}

function Results({ result, onClose }: { result: TaskBulkResult | null; onClose: () => void }) {
  const t = useText();
  const d = t.ledger.desk;
  const done = result?.results.filter((r) => r.ok).length ?? 0;
  return (
    <Modal title={d.results} open={result !== null} onCancel={onClose} footer={null} width={640}>
      <p role="status">{d.done(done, (result?.results.length ?? 0) - done)}</p>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th>{d.task}</th>
              <th>{d.result}</th>
              <th>{d.reason}</th>
            </tr>
          </thead>
          <tbody>
            {result?.results.map((r) => (
              <tr key={r.id}>
                <td className="num">{r.number ?? '—'}</td>
                <td>{r.ok ? r.status && <TaskStatusTag status={r.status} /> : d.refused}</td>
                <td>{r.ok ? '' : problemText(t, new ApiError(409, r.code ?? '', r.detail ?? ''))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
