import { useState } from 'react';
import type { PublicResource } from '@/api/types-public-alliance';
import { residentPaths } from '@/lib/paths';
import { useSettled } from '@/lib/use-settled';
import { useAddress, wordOf } from '../address';
import { useText } from '../text';
import { AreaFilter, Chips } from './filters';
import { Facts, List } from './list';
import { usePublicList } from './queries';
import './services.css';

/** 居民点单: what the members offer, to look through and to choose from. */
export default function ServicesPage() {
  const t = useText().services;
  const b = t.browse;
  const [address, setAddress] = useAddress();
  const category = wordOf(t.category, address.get('category'));
  const community = address.get('community');
  const [typed, setTyped] = useState(address.get('q') ?? '');
  const q = useSettled(typed.trim());
  const list = usePublicList('/public/resources', { category, community, q });
  const filtered = Boolean(category || community || q);
  return (
    <div className="sheet">
      <h1>{b.title}</h1>
      <p>{b.intro}</p>
      <search>
        <label>
          {b.search}
          <input
            type="search"
            value={typed}
            placeholder={b.searchHint}
            maxLength={60}
            autoComplete="off"
            onChange={(e) => {
              setTyped(e.target.value);
              setAddress({ q: e.target.value.trim() }, true);
            }}
          />
        </label>
        <Chips label={t.filter.category} words={t.category} value={category} onChange={(word) => setAddress({ category: word })} />
        <AreaFilter value={community} onChange={(code) => setAddress({ community: code })} />
      </search>
      <p className="muted" role="status">
        {list.count !== null && t.lists.counted(list.count, list.open)}
      </p>
      <List list={list} label={b.title} empty={filtered ? b.none : b.noneYet} row={(service) => <ServiceRow service={service} />} />
      <p>
        <a className="button wide" href={residentPaths.wish}>
          {b.wish}
        </a>
      </p>
    </div>
  );
}

export function ServiceRow({ service }: { service: PublicResource }) {
  const t = useText().services;
  return (
    <>
      <h2>
        <a className="cover" href={residentPaths.service(service.id)}>
          {service.title}
        </a>
      </h2>
      <Facts of={[service.memberName, t.category[service.category], service.divisionName]} />
      <p className="clip">{service.text}</p>
      <p className="seats" data-full={service.free === 0}>
        {service.free === null ? t.browse.arranged : service.free > 0 ? t.browse.seats(service.free) : t.browse.full}
      </p>
    </>
  );
}
