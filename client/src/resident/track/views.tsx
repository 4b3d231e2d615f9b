import type { components } from '@/api/schema';
import { formatInstant } from '@/lib/dates';
import { useText } from '../text';

/** N10: who looked at name, phone and address. */
export function Views({ of }: { of: components['schemas']['ViewOfMyData'][] }) {
  const t = useText();
  const k = t.track;
  return (
    <section>
      <h2>{k.views}</h2>
      <p className="muted">{of.length > 0 ? k.viewsIntro : k.noViews}</p>
      {of.length > 0 && (
        <ul className="views">
          {of.map((view) => (
            <li key={view.at + view.purpose}>
              <time>{formatInstant(view.at)}</time>
              <span>
                {[view.unitName, view.roleText, t.purpose[view.purpose] ?? view.purpose, view.reason].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
