import { Button } from 'antd';
import { useText } from '@/i18n/staff';

/** How many rows are shown, and more of them. */
export function More(props: { shown: number; query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const t = useText();
  const { query } = props;
  return (
    <div className="row">
      <span className="muted num">{t.common.shown(props.shown)}</span>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
    </div>
  );
}
