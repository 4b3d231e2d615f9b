import { Alert, App, Button, Drawer, Upload } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { GridImport } from '@/api/types';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { useImportGrids } from './queries';

const GridMap = lazy(() => import('@/components/map/grid-map'));

interface Held {
  type: string;
  features: unknown[];
}

/** Grids from a GeoJSON file: looked at feature by feature first, saved when every one is right. */
export function ImportGrids({ open, onClose }: { open: boolean; onClose: () => void }) {
  const g = useText().territory.grids;
  return (
    <Drawer title={g.import} open={open} onClose={onClose} size={760} mask={{ closable: false }} destroyOnHidden>
      <ImportDesk onDone={onClose} />
    </Drawer>
  );
}

function ImportDesk({ onDone }: { onDone: () => void }) {
  const g = useText().territory.grids;
  const { message } = App.useApp();
  const [held, setHeld] = useState<Held | null>(null);
  const [seen, setSeen] = useState<GridImport | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const act = useImportGrids((result) => {
    if (!result.saved) return setSeen(result);
    void message.success(g.imported(result.features.length));
    onDone();
  });
  const read = async (file: Blob) => {
    act.reset();
    setSeen(null);
    const file_ = readCollection(await file.text());
    setUnreadable(file_ === null);
    setHeld(file_);
    if (file_) act.mutate({ ...file_, commit: false });
  };
  return (
    <div className="stack">
      <p style={{ margin: 0 }}>{g.importText}</p>
      <code className="sample">
        {
          '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon",…},"properties":{"code":"341502001001007","name":"…","parentCode":null,"households":360}}]}'
        }
      </code>
      <Upload
        accept=".geojson,.json,application/geo+json,application/json"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file);
          return false;
        }}
      >
        <Button type={held ? 'default' : 'primary'} loading={act.isPending && !seen}>
          {g.chooseFile}
        </Button>
      </Upload>
      {unreadable && <Alert type="error" showIcon role="alert" title={g.unreadable} />}
      <Problem error={act.error} />
      {seen && (
        <>
          <Preview result={seen} />
          <div className="row">
            <Button
              type="primary"
              disabled={seen.faulty > 0}
              loading={act.isPending}
              onClick={() => held && act.mutate({ ...held, commit: true })}
            >
              {g.importAll(seen.features.length)}
            </Button>
            {seen.faulty > 0 && <span className="muted">{g.faulty(seen.faulty)}</span>}
          </div>
        </>
      )}
    </div>
  );
}

function readCollection(text: string): Held | null {
  try {
    const read = JSON.parse(text) as Partial<Held>;
    return Array.isArray(read.features) ? { type: String(read.type), features: read.features } : null;
  } catch {
    return null;
  }
}

function Preview({ result }: { result: GridImport }) {
  const g = useText().territory.grids;
  const outlines = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: result.features.flatMap((line) =>
        line.boundary
          ? [
              {
                type: 'Feature' as const,
                geometry: { type: 'Polygon' as const, coordinates: line.boundary.coordinates as [number, number][][] },
                properties: { id: String(line.index), code: line.code ?? '', name: line.name ?? '', level: 1, parentId: null },
              },
            ]
          : [],
      ),
    }),
    [result],
  );
  const fills = useMemo(
    () =>
      new Map(
        result.features.map((line) => [
          String(line.index),
          { color: line.errors.length > 0 ? '#b32828' : '#2f93a8', label: line.name ?? '' },
        ]),
      ),
    [result],
  );
  return (
    <>
      {outlines.features.length > 0 && (
        <Suspense fallback={<div className="grid-map" />}>
          <GridMap grids={outlines} fills={fills} label={g.mapLabel} unavailable={g.mapUnavailable} />
        </Suspense>
      )}
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{g.name}</th>
              <th scope="col">{g.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {result.features.map((line) => (
              <tr key={line.index}>
                <td>
                  {line.name ?? g.feature(line.index + 1)}
                  <div className="muted num">{line.code}</div>
                </td>
                <td>
                  {line.action ? (
                    <>
                      {g.action[line.action]} <span className="muted num">{g.holds(line.compounds)}</span>
                    </>
                  ) : (
                    <ul className="faults">
                      {line.errors.map((error) => (
                        <li key={error.code}>{error.detail}</li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
