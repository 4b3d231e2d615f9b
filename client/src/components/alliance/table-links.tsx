import { DownloadOutlined, ImportOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { download, type Query } from '@/api/client';
import { type ApiError, asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { ImportKind } from '@/api/types';
import { Problem } from '@/components/problem';
import { useFeedsText } from '@/i18n/feeds';
import { paths } from '@/lib/paths';
import { can, type Permission } from '@/lib/permissions';

type List = '/alliance-members' | '/demands' | '/resources' | '/service-projects';

/** The list as it stands on the screen, as a table to keep. */
export function ExportMenu({ list, title, filter }: { list: List; title: string; filter: Query }) {
  const f = useFeedsText();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const fetchTable = async (format: string) => {
    setBusy(true);
    setRefused(null);
    try {
      await download(`${list}/export`, { query: { ...filter, format } }, `${title}.${format}`);
    } catch (error) {
      setRefused(asApiError(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['xlsx', 'csv'] as const).map((key) => ({ key, label: f.format[key] })),
          onClick: ({ key }) => void fetchTable(key),
        }}
      >
        <Button icon={<DownloadOutlined aria-hidden />} aria-label={f.exportOf(title)} loading={busy}>
          {f.export}
        </Button>
      </Dropdown>
      <Problem error={refused} />
    </>
  );
}

/** To the import of a kind, for those who may enter it by hand and run imports. */
export function ImportLink({ kind, needs }: { kind: ImportKind; needs: Permission }) {
  const f = useFeedsText();
  const user = useUser();
  if (!can(user, 'imports.run') || !can(user, needs)) return null;
  return (
    <Link to={paths.importNew} search={{ kind } as never}>
      <Button icon={<ImportOutlined aria-hidden />} tabIndex={-1}>
        {f.toImport}
      </Button>
    </Link>
  );
}
