import { StarOutlined } from '@ant-design/icons';
import { Button, Popover, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useText } from '@/i18n/staff';
import type { DeskSearch } from './search';

const ViewsPanel = lazy(() => import('./views-panel'));

export function SavedViews({ search, onOpen }: { search: DeskSearch; onOpen: (search: DeskSearch) => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottom"
      title={t.complaints.views.title}
      content={
        <Suspense fallback={<Skeleton active />}>
          <ViewsPanel
            search={search}
            onOpen={(view) => {
              setOpen(false);
              onOpen(view);
            }}
          />
        </Suspense>
      }
    >
      <Button icon={<StarOutlined aria-hidden />}>{t.complaints.views.title}</Button>
    </Popover>
  );
}
