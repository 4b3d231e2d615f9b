import { Button, Checkbox, Select } from 'antd';
import { taskStatuses } from '@/api/types';
import { DateField } from '@/components/date-field';
import { ItemPicker } from '@/components/item-picker';
import { DivisionPicker, GridPicker } from '@/components/territory/pickers';
import { useGrids } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { isNarrowed, type LedgerSearch, periodOf } from './search';

interface Props {
  search: LedgerSearch;
  root: string | null;
  onChange: (part: Partial<LedgerSearch>) => void;
}

export function LedgerFilters({ search, root, onChange }: Props) {
  const t = useText();
  const l = t.ledger.list;
  const period = periodOf(search);
  const grids = useGrids(search.area ?? root);
  const workers = new Map((grids.data ?? []).flatMap((g) => (g.worker ? [[g.worker.userId, g.worker.name] as const] : [])));
  return (
    <search className="filters no-print">
      <div className="row">
        <DateField
          aria-label={l.from}
          value={period.from}
          max={period.to}
          allowClear={false}
          onChange={(day) => day && onChange({ from: day, to: period.to })}
        />
        <DateField
          aria-label={l.to}
          value={period.to}
          min={period.from}
          allowClear={false}
          onChange={(day) => day && onChange({ from: period.from, to: day })}
        />
        <DivisionPicker
          root={root}
          value={search.area}
          aria-label={l.all}
          onChange={(area) => onChange({ area: area ?? undefined, grid: undefined })}
        />
        <div className="ledger-pick">
          <GridPicker
            area={search.area ?? root}
            value={search.grid ?? null}
            placeholder={l.grid}
            aria-label={l.grid}
            onChange={(grid) => onChange({ grid: grid ?? undefined })}
          />
        </div>
        <div className="ledger-pick">
          <ItemPicker
            area={root}
            value={search.item ?? null}
            placeholder={l.item}
            aria-label={l.item}
            onChange={(item) => onChange({ item: item ?? undefined })}
          />
        </div>
        <Select
          className="ledger-pick"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={search.worker}
          placeholder={l.worker}
          aria-label={l.worker}
          options={[...workers].map(([value, label]) => ({ value, label }))}
          onChange={(worker) => onChange({ worker: worker ?? undefined })}
        />
        <Select
          className="ledger-pick"
          mode="multiple"
          maxTagCount="responsive"
          value={search.status?.split(',') ?? []}
          placeholder={l.status}
          aria-label={l.status}
          options={taskStatuses.map((value) => ({ value, label: t.gridTasks.status[value] }))}
          onChange={(v: string[]) => onChange({ status: v.length > 0 ? v.join(',') : undefined })}
        />
        <Checkbox checked={search.late ?? false} onChange={(e) => onChange({ late: e.target.checked ? true : undefined })}>
          {l.late}
        </Checkbox>
        <Checkbox checked={search.corrected ?? false} onChange={(e) => onChange({ corrected: e.target.checked ? true : undefined })}>
          {l.corrected}
        </Checkbox>
        {isNarrowed(search) && (
          <Button
            onClick={() =>
              onChange({
                area: undefined,
                grid: undefined,
                item: undefined,
                worker: undefined,
                status: undefined,
                late: undefined,
                corrected: undefined,
              })
            }
          >
            {t.common.empty.clearFilters}
          </Button>
        )}
      </div>
    </search>
  );
}
