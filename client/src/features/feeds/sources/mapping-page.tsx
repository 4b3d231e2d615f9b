import { ArrowLeftOutlined, PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { ImportKind } from '@/api/types';
import type { Mapping, Source } from '@/api/types-interfaces';
import { useSource } from '@/components/feeds/queries';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { newRow, toDraft, toInput, twice } from './draft';
import { MappingPreview } from './mapping-preview';
import { MappingRows } from './mapping-rows';
import { useMapSource } from './queries';
import './mapping.css';

/** How a source calls the members of one kind, beside what that makes of sample rows. */
export default function MappingPage(): ReactNode {
  const f = useFeedsText();
  const m = useInterfacesText().mapping;
  const code = usePageParam('code');
  const kind = usePageParam('kind') as ImportKind;
  const query = useSource(code);
  return (
    <div className="page">
      <Link to={paths.source} params={{ code } as never}>
        <ArrowLeftOutlined aria-hidden /> {query.data?.name ?? m.back}
      </Link>
      <h1>{m.title(f.kind[kind] ?? kind)}</h1>
      <Loaded query={query}>
        {(source) => {
          const mapping = source.mappings.find((one) => one.kind === kind);
          return mapping ? (
            <Editor key={kind} source={source} mapping={mapping} reload={async () => (await query.refetch()).data} />
          ) : (
            <EmptyState kind="none" />
          );
        }}
      </Loaded>
    </div>
  );
}

function Editor({ source, mapping, reload }: { source: Source; mapping: Mapping; reload: () => Promise<Source | undefined> }) {
  const f = useFeedsText();
  const m = useInterfacesText().mapping;
  const readOnly = !can(useUser(), 'sources.maintain');
  const [rows, setRows] = useState(() => toDraft(mapping.fields));
  const [ignoreOthers, setIgnoreOthers] = useState(mapping.ignoreOthers);
  const [saved, setSaved] = useState(false);
  const save = useMapSource(source, () => setSaved(true));
  const input = toInput(mapping.kind, rows, ignoreOthers);
  const missing = mapping.requiredFields.filter((field) => !input.fields.some((one) => one.field === field));
  const double = twice(rows.map((row) => row.from.trim()).filter(Boolean));
  const changed = JSON.stringify(input) !== JSON.stringify(toInput(mapping.kind, toDraft(mapping.fields), mapping.ignoreOthers));
  const fit = missing.length === 0 && double.length === 0 && input.fields.length > 0;
  const change = (next: typeof rows) => {
    setSaved(false);
    setRows(next);
  };
  /** The other person's mapping, for whoever was too late. */
  const takeLatest = async () => {
    const latest = (await reload())?.mappings.find((one) => one.kind === mapping.kind);
    if (!latest) return;
    change(toDraft(latest.fields));
    setIgnoreOthers(latest.ignoreOthers);
    save.reset();
  };
  return (
    <div className={readOnly ? undefined : 'mapping-page'}>
      <section className="card stack" aria-label={m.title(f.kind[mapping.kind])}>
        <MappingRows rows={rows} known={mapping.knownFields} required={mapping.requiredFields} readOnly={readOnly} onChange={change} />
        {!readOnly && (
          <div className="row">
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => change([...rows, newRow()])}>
              {m.add}
            </Button>
            {missing.length > 0 && (
              <Button
                onClick={() =>
                  change([
                    ...rows,
                    ...missing.filter((field) => !rows.some((row) => row.field === field)).map((field) => newRow(field, field)),
                  ])
                }
              >
                {m.addMissing}
              </Button>
            )}
          </div>
        )}
        <Checkbox
          checked={ignoreOthers}
          disabled={readOnly}
          onChange={(event) => {
            setSaved(false);
            setIgnoreOthers(event.target.checked);
          }}
        >
          <span>{m.ignoreOthers}</span> <span className="muted">{m.ignoreOthersHint}</span>
        </Checkbox>
        {missing.length > 0 && (
          <Alert role="status" type="warning" showIcon title={m.missing(missing.map((field) => f.field[field]).join(' · '))} />
        )}
        {double.length > 0 && <Alert role="status" type="warning" showIcon title={m.twice(double.join(' · '))} />}
        <Problem error={save.error} onReload={() => void takeLatest()} />
        {saved && !changed && (
          <Alert
            role="status"
            type="success"
            showIcon
            title={m.saved}
            action={
              <Link to={paths.quarantine} params={{ code: source.code } as never} search={{ kind: mapping.kind } as never}>
                {m.replay}
              </Link>
            }
          />
        )}
        {!readOnly && (
          <div className="save-bar">
            <Button type="primary" disabled={!fit || !changed} loading={save.isPending} onClick={() => save.mutate(input)}>
              {m.save}
            </Button>
            {changed && <span className="muted">{m.unsaved}</span>}
          </div>
        )}
      </section>
      {!readOnly && <MappingPreview code={source.code} mapping={input} ready={fit} onUse={(member) => change([newRow(member), ...rows])} />}
    </div>
  );
}
