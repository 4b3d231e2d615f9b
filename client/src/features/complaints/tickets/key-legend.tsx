import { Modal } from 'antd';
import { useText } from '@/i18n/staff';

export function KeyLegend({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText().complaints.keys;
  const rows = [
    ['j', t.down],
    ['k', t.up],
    ['Enter', t.open],
    ['x', t.select],
    ['/', t.search],
    ['Esc', t.close],
    ['?', t.help],
  ];
  return (
    <Modal title={t.title} open={open} onCancel={onClose} footer={null} width={360}>
      <dl style={{ display: 'grid', gridTemplateColumns: '72px 1fr', gap: 8, margin: 0 }}>
        {rows.map(([key, what]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd style={{ margin: 0 }}>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
