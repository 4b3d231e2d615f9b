import { residentPaths } from '@/lib/paths';
import { useBrands } from '../reports/queries';
import { useText } from '../text';

/** The county's brand and the features of its communities; nothing while there are none. */
export function Brands() {
  const w = useText().answering;
  const brands = useBrands();
  if (!brands.data?.length) return null;
  return (
    <section aria-label={w.brands}>
      <h2>{w.brands}</h2>
      <ul className="cards">
        {brands.data.map((brand) => (
          <li key={brand.id} className="card">
            <h3>
              <a className="cover" href={residentPaths.brand(brand.id)}>
                {brand.name}
              </a>
            </h3>
            {brand.slogan && <p>{brand.slogan}</p>}
            <p className="muted">{brand.ofCounty ? w.ofCounty : brand.divisionName}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
