import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { ApiError } from '@/api/problems';
import type { BulkResult, TicketRow } from '@/api/types';
import { Problem, problemText } from '@/components/problem';
import { GridPicker, UnitPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { useBulk } from './queries';
import { StatusTag } from './status-tag';

interface Props {
  selected: TicketRow[];
  area: string | null;
  may: { accept: boolean; dispatch: boolean };
  onClear: () => void;
}

/** Acts on the chosen rows and keeps the result on the screen, row by row, until it is closed. */
export function BulkBar({ selected, area, may, onClear }: Props) {
  const t = useText();
  const [asking, setAsking] = useState<'accept' | 'dispatch' | null>(null);
  const [result, setResult] = useState<BulkResult | null>(null);
  const bulk = useBulk((done) => {
    setAsking(null);
    setResult(done);
    onClear();
  });
  const items = selected.map(({ id, revision }) => ({ id, revision }));
  return (
    <>
      {selected.length > 0 && (
        <div className="bulk no-print" role="toolbar" aria-label={t.complaints.bulk.selected(selected.length)}>
          <strong>{t.complaints.bulk.selected(selected.length)}</strong>
          {may.accept && <Button onClick={() => setAsking('accept')}>{t.complaints.bulk.accept}</Button>}
          {may.dispatch && <Button onClick={() => setAsking('dispatch')}>{t.complaints.bulk.dispatch}</Button>}
          <Button type="text" onClick={onClear}>
            {t.complaints.bulk.clear}
          </Button>
        </div>
      )}
      <Modal
        title={asking === 'dispatch' ? t.complaints.bulk.dispatch : t.complaints.bulk.accept}
        open={asking !== null}
        onCancel={() => setAsking(null)}
        footer={null}
        destroyOnHidden
      >
        <p>{t.complaints.bulk.selected(selected.length)}</p>
        <Problem error={bulk.error} />
        <Form<{ note?: string; kind?: string; unitId?: string; gridId?: string }>
          layout="vertical"
          initialValues={{ kind: 'unit' }}
          onFinish={({ note = '', kind, unitId, gridId }) =>
            bulk.mutate(
              asking === 'dispatch'
                ? {
                    action: 'dispatch',
                    items,
                    note,
                    unitId: kind === 'unit' ? (unitId ?? null) : null,
                    gridId: kind === 'grid' ? (gridId ?? null) : null,
                  }
                : { action: 'accept', items, note },
            )
          }
        >
          {asking === 'dispatch' && <BulkTarget area={area} />}
          <Form.Item name="note" label={t.complaints.bulk.note}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={bulk.isPending}>
            {t.common.confirm}
          </Button>
        </Form>
      </Modal>
      <BulkResults result={result} onClose={() => setResult(null)} />
    </>
  );
}

function BulkTarget({ area }: { area: string | null }) {
  const t = useText();
  const kind = Form.useWatch('kind');
  const required = [{ required: true, message: t.access.required }];
  return (
    <>
      <Form.Item name="kind" label={t.complaints.form.target}>
        <Radio.Group
          options={[
            { value: 'unit', label: t.complaints.form.toUnit },
            { value: 'grid', label: t.complaints.form.toGrid },
          ]}
        />
      </Form.Item>
      {kind === 'grid' ? (
        <Form.Item name="gridId" label={t.complaints.form.grid} rules={required}>
          <GridPicker area={area} />
        </Form.Item>
      ) : (
        <Form.Item name="unitId" label={t.complaints.form.unit} rules={required}>
          <UnitPicker area={area} />
        </Form.Item>
      )}
    </>
  );
}

function BulkResults({ result, onClose }: { result: BulkResult | null; onClose: () => void }) {
  const t = useText();
  const done = result?.results.filter((r) => r.ok).length ?? 0;
  return (
    <Modal title={t.complaints.bulk.results} open={result !== null} onCancel={onClose} footer={null} width={640}>
      <p role="status">{t.complaints.bulk.done(done, (result?.results.length ?? 0) - done)}</p>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t.complaints.column.number}</th>
              <th>{t.complaints.bulk.results}</th>
              <th>{t.complaints.form.reason}</th>
            </tr>
          </thead>
          <tbody>
            {result?.results.map((r) => (
              <tr key={r.id}>
                <td className="num">{r.number}</td>
                <td>{r.ok ? r.status && <StatusTag status={r.status} /> : t.complaints.bulk.failed}</td>
                <td>{r.ok ? '' : problemText(t, new ApiError(409, r.code ?? '', r.detail ?? ''))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
