import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useUser } from '@/api/session';
import type { SchemeDetails } from '@/api/types-evaluations';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useEvaluationText } from '@/i18n/evaluations';
import { formatDay, today } from '@/lib/dates';
import { can } from '@/lib/permissions';
import { useDraftScheme, useScheme, useSchemes } from './queries';
import { SchemeEditor } from './scheme-editor';
import type { EvaluationSearch } from './search';

interface Props {
  search: EvaluationSearch;
  onSearch: (next: EvaluationSearch, options?: { resetScroll?: boolean }) => void;
}

/** The versions of the county's scheme; the draft is written here. */
export function Schemes({ search, onSearch }: Props) {
  const e = useEvaluationText();
  const user = useUser();
  const schemes = useSchemes();
  const scheme = useScheme(search.scheme);
  const open = (id: string | undefined) => onSearch({ ...search, scheme: id }, { resetScroll: false });
  const drafting = useDraftScheme((made) => open(made.id));
  const draft = schemes.data?.find((one) => one.status === 'draft');
  return (
    <>
      {can(user, 'evaluations.maintain') && schemes.isSuccess && !draft && (
        <div>
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            loading={drafting.isPending}
            onClick={() => drafting.mutate(Number(today().slice(0, 4)))}
          >
            {e.scheme.draft}
          </Button>
        </div>
      )}
      <Problem error={drafting.error} />
      <Loaded
        query={schemes}
        empty={(all) => all.length === 0 && <EmptyState kind="none" title={e.scheme.none} hint={e.scheme.noneHint} />}
      >
        {(all) => (
          <ul className="evaluation-schemes">
            {all.map((one) => (
              <li key={one.id}>
                <span className="row spread">
                  <button type="button" className="link-button" onClick={() => open(one.id)}>
                    {e.scheme.version(one.number, one.year)}
                  </button>
                  <span className="tag" data-tone={one.status === 'published' ? 'ok' : undefined}>
                    {e.scheme.status[one.status]}
                  </span>
                </span>
                <span className="muted">
                  {[one.document, one.publishedAt && formatDay(one.publishedAt), e.scheme.items(one.itemCount, one.weights)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Drawer
        title={scheme.data && e.scheme.version(scheme.data.scheme.number, scheme.data.scheme.year)}
        open={search.scheme !== undefined}
        onClose={() => open(undefined)}
        size={760}
        destroyOnHidden
      >
        {search.scheme && (
          <Loaded query={scheme}>
            {(data) =>
              data.allowedActions.includes('revise') ? (
                <SchemeEditor key={data.revision} details={data} onGone={() => open(undefined)} />
              ) : (
                <SchemeText details={data} />
              )
            }
          </Loaded>
        )}
      </Drawer>
    </>
  );
}

/** A published version, to be read. */
function SchemeText({ details }: { details: SchemeDetails }) {
  const e = useEvaluationText();
  const kinds = (list: readonly (keyof typeof e.kind)[]) => list.map((kind) => e.kind[kind]).join('、');
  return (
    <div className="stack">
      <p className="row">
        {details.bands.map((band) => (
          <span key={band.band} className="tag">
            {e.scheme.bandFrom(e.band[band.band], band.from)}
          </span>
        ))}
      </p>
      <ul className="evaluation-items">
        {details.items.map((item) => (
          <li key={item.title}>
            <div className="row spread">
              <strong>{item.title}</strong>
              <span className="num">{e.scheme.weightOf(item.weight)}</span>
            </div>
            <p>
              {e.measure[item.measure]}：{kinds(item.kinds)}
              {item.against.length > 0 && ` ÷ (${kinds([...item.kinds, ...item.against])})`}
            </p>
            <p className="muted num">{e.scheme.targetOf(item.target)}</p>
            {item.deductions.map((one) => (
              <p key={one.kind} className="muted num">
                {e.scheme.deductionOf(e.kind[one.kind], one.points)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
