import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import { useText } from '@/i18n/staff';
import { insertAfter, type Point, replaceAt, rounded } from './outline';

/** The outline as numbers: whatever the handles on the map do can be done here with the keyboard. */
export function PointList({ corners, onChange }: { corners: Point[]; onChange: (corners: Point[]) => void }) {
  const g = useText().territory.grids;
  const set = (at: number, axis: 0 | 1, value: number | null) => {
    const corner = corners[at];
    if (value === null || !corner) return;
    onChange(replaceAt(corners, at, rounded(axis === 0 ? [value, corner[1]] : [corner[0], value])));
  };
  const last = corners.at(-1);
  return (
    <details className="card" open={corners.length <= 12}>
      <summary>{g.coordinates(corners.length)}</summary>
      <div className="scroll-x">
        <table className="plain-table point-table">
          <thead>
            <tr>
              <th scope="col">{g.corner}</th>
              <th scope="col">{g.longitude}</th>
              <th scope="col">{g.latitude}</th>
              <th scope="col">
                <span className="visually-hidden">{g.cornerActions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {corners.map((corner, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring
              <tr key={i}>
                <td className="n">{i + 1}</td>
                {([0, 1] as const).map((axis) => (
                  <td key={axis}>
                    <InputNumber
                      aria-label={`${g.corner} ${i + 1} ${axis === 0 ? g.longitude : g.latitude}`}
                      value={corner[axis]}
                      step={0.0001}
                      precision={6}
                      min={axis === 0 ? -180 : -90}
                      max={axis === 0 ? 180 : 90}
                      onChange={(value) => set(i, axis, value)}
                    />
                  </td>
                ))}
                <td className="nowrap">
                  <Button
                    size="small"
                    icon={<PlusOutlined aria-hidden />}
                    aria-label={g.insertHandle(i + 1)}
                    disabled={corners.length < 2}
                    onClick={() => onChange(insertAfter(corners, i))}
                  />{' '}
                  <Button
                    size="small"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={g.removeCorner(i + 1)}
                    onClick={() => onChange(corners.filter((_, j) => j !== i))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...corners, last ? rounded([last[0] + 0.0005, last[1]]) : [116.5, 31.75]])}
      >
        {g.addCorner}
      </Button>
    </details>
  );
}
