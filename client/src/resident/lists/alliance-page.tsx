import { residentPaths } from '@/lib/paths';
import { useAddress, wordOf } from '../address';
import { AreaFilter, Chips } from '../services/filters';
import { List } from '../services/list';
import { usePublicList, useTotals } from '../services/queries';
import { ServiceRow } from '../services/services-page';
import { Brands } from '../showing/brands';
import { useText } from '../text';
import { DemandLine } from './demand-line';
import { ProjectLine } from './project-line';
import '../services/services.css';

/** The lists of the alliance as anybody reads them: what is needed, what nobody provides, what is offered, what was done. */
export default function AlliancePage() {
  const words = useText();
  const t = words.services;
  const l = t.lists;
  const [address, setAddress] = useAddress();
  const open = wordOf(l.tabs, address.get('list')) ?? 'demands';
  const category = wordOf(t.category, address.get('category'));
  const theme = wordOf(t.theme, address.get('theme'));
  const community = address.get('community');
  const memberId = address.get('member');
  const lists = {
    demands: usePublicList('/public/demands', { category, community, gaps: null }),
    gaps: usePublicList('/public/demands', { category, community, gaps: true }),
    resources: usePublicList('/public/resources', { category, community, q: null }),
    projects: usePublicList('/public/service-projects', { theme, community, memberId }),
  };
  const member = memberId && lists.projects.rows?.[0]?.memberName;
  const filtered = Boolean(community || (open === 'projects' ? theme || memberId : category));
  const common = { label: l.tabs[open], empty: filtered ? l.emptyFiltered : l.empty };
  return (
    <div className="sheet">
      <h1>{l.title}</h1>
      <p>{l.intro}</p>
      <p>
        <a href={residentPaths.evaluations}>{l.evaluations} ›</a>
      </p>
      <Totals />
      <nav className="tabs" aria-label={l.title}>
        {(Object.keys(l.tabs) as (keyof typeof lists)[]).map((name) => (
          <a
            key={name}
            href={`?list=${name}`}
            aria-current={name === open ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              setAddress({ list: name });
            }}
          >
            <span>{l.tabs[name]}</span>
            <strong>{lists[name].count === null ? '…' : l.count(lists[name].count, lists[name].open)}</strong>
          </a>
        ))}
      </nav>
      <p className="muted">{l.about[open]}</p>
      <search aria-label={t.filter.label}>
        {open === 'projects' ? (
          <Chips label={t.filter.theme} words={t.theme} value={theme} onChange={(word) => setAddress({ theme: word })} />
        ) : (
          <Chips label={t.filter.category} words={t.category} value={category} onChange={(word) => setAddress({ category: word })} />
        )}
        <AreaFilter value={community} onChange={(code) => setAddress({ community: code })} />
        {open === 'projects' && memberId && (
          <p className="chosen">
            <span>{member ? t.filter.member(member) : t.filter.memberUnknown}</span>
            <button type="button" className="quiet" onClick={() => setAddress({ member: null })}>
              {t.filter.clear}
            </button>
          </p>
        )}
      </search>
      {open === 'demands' && <List {...common} list={lists.demands} row={(demand) => <DemandLine demand={demand} />} />}
      {open === 'gaps' && <List {...common} list={lists.gaps} row={(demand) => <DemandLine demand={demand} />} />}
      {open === 'resources' && <List {...common} list={lists.resources} row={(service) => <ServiceRow service={service} />} />}
      {open === 'projects' && <List {...common} list={lists.projects} row={(project) => <ProjectLine project={project} />} />}
      <Brands />
      <p>
        <a href={residentPaths.reports}>{words.answering.reportsLink}</a>
      </p>
    </div>
  );
}

/** Open and met wishes and distinct services, by category; nothing while they are not known. */
function Totals() {
  const t = useText().services;
  const n = t.lists.totals;
  const totals = useTotals();
  if (!totals.data) return null;
  const { open, met, services, byCategory } = totals.data;
  return (
    <section aria-label={n.title}>
      <dl className="figures three">
        <div>
          <dt>{n.open}</dt>
          <dd>{open}</dd>
        </div>
        <div>
          <dt>{n.met}</dt>
          <dd>{met}</dd>
        </div>
        <div>
          <dt>{n.services}</dt>
          <dd>{services}</dd>
        </div>
      </dl>
      <details>
        <summary>{n.byCategory}</summary>
        <table className="totals">
          <thead>
            <tr>
              <th scope="col">{t.filter.category}</th>
              <th scope="col">{n.open}</th>
              <th scope="col">{n.met}</th>
              <th scope="col">{n.services}</th>
            </tr>
          </thead>
          <tbody>
            {byCategory.map((row) => (
              <tr key={row.category}>
                <th scope="row">{t.category[row.category]}</th>
                <td>{row.open}</td>
                <td>{row.met}</td>
                <td>{row.services}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
