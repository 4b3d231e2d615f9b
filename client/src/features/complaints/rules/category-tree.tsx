import { CameraOutlined, DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '@/i18n/staff';
import type { TreeRow } from './tree';
import { limitText, Source, useCategoryName } from './words';

interface Props {
  rows: TreeRow[];
  open: string | undefined;
  onOpen: (code: string) => void;
  /** Absent while a search decides what is shown. */
  onToggle: ((code: string) => void) | undefined;
}

export function CategoryTree({ rows, open, onOpen, onToggle }: Props) {
  const t = useText();
  const r = t.complaints.rules;
  const nameOf = useCategoryName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={r.categories} tabIndex={0}>
      <table className="plain-table category-tree">
        <thead>
          <tr>
            <th scope="col">{t.complaints.column.category}</th>
            <th scope="col">{r.limit}</th>
            <th scope="col">{r.unit}</th>
            <th scope="col">{r.evidence}</th>
            <th scope="col">{r.source}</th>
            <th scope="col">{r.validFrom}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ category: c, children, expanded }) => (
            <tr key={c.code} data-level={c.level} data-open={c.code === open}>
              <td>
                <span className="branch">
                  {children > 0 && onToggle ? (
                    <Button
                      type="text"
                      size="small"
                      icon={expanded ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
                      aria-expanded={expanded}
                      aria-label={expanded ? r.collapse(nameOf(c)) : r.expand(nameOf(c))}
                      onClick={() => onToggle(c.code)}
                    />
                  ) : (
                    <span className="twig" />
                  )}
                  <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(c.code)}>
                    {nameOf(c)}
                  </button>
                  <span className="muted num">{c.code}</span>
                  {children > 0 && <span className="muted num">({children})</span>}
                </span>
              </td>
              <td className="nowrap">{limitText(t, c.limit)}</td>
              <td>{c.responsibleUnit?.name ?? <span className="muted">{r.noUnit}</span>}</td>
              <td className="nowrap">
                {c.evidenceRequired ? (
                  <>
                    <CameraOutlined aria-hidden="true" /> {r.evidenceNeeded}
                  </>
                ) : (
                  <span className="muted">{r.evidenceOptional}</span>
                )}
              </td>
              <td>
                <Source {...c} />
              </td>
              <td className="num nowrap">{c.validFrom}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
