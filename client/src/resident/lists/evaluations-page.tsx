import { useId } from 'react';
import type { PublicEvaluation } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { useAddress } from '../address';
import { Facts, List } from '../services/list';
import { usePublicList } from '../services/queries';
import { useText } from '../text';
import '../services/services.css';

const years = 5;

/** 亮晒评: how the members did in a year, in bands and by name; nobody is ranked. */
export default function EvaluationsPage() {
  const t = useText().services;
  const e = t.evaluations;
  const [address, setAddress] = useAddress();
  const id = useId();
  const last = Number(formatDay(new Date()).slice(0, 4)) - 1;
  const asked = Number(address.get('year'));
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= last + 1 ? asked : last;
  const offered = Array.from({ length: years }, (_, i) => last - i);
  const list = usePublicList('/public/member-evaluations', { year: String(year) });
  return (
    <div className="sheet">
      <p>
        <a href={residentPaths.alliance}>‹ {t.lists.title}</a>
      </p>
      <h1>{e.title}</h1>
      <p>{e.intro}</p>
      <search>
        <label htmlFor={id}>{e.year}</label>
        <select id={id} value={year} onChange={(event) => setAddress({ year: event.target.value })}>
          {(offered.includes(year) ? offered : [year, ...offered]).map((one) => (
            <option key={one} value={one}>
              {e.yearOf(one)}
            </option>
          ))}
        </select>
      </search>
      <p className="muted" role="status">
        {list.count !== null && list.count > 0 && e.counted(list.count, list.open)}
      </p>
      <List list={list} label={e.title} empty={e.none(year)} row={(one) => <Row evaluation={one} />} />
    </div>
  );
}

function Row({ evaluation }: { evaluation: PublicEvaluation }) {
  const t = useText().services;
  const e = t.evaluations;
  return (
    <>
      <h2>
        <a className="cover" href={`${residentPaths.alliance}?list=projects&member=${evaluation.memberId}`}>
          {evaluation.memberName}
        </a>
      </h2>
      <p className="mark" data-band={evaluation.band}>
        {e.band[evaluation.band]}
      </p>
      <Facts of={[e.kind[evaluation.memberKind], e.published(formatDay(evaluation.publishedAt))]} />
    </>
  );
}
