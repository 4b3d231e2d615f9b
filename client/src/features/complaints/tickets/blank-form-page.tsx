import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { Compound } from '@/api/types';
import { CompoundPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { residentPaths } from '@/lib/paths';
import { QrCode } from '@/lib/qr';
import './register.css';

/** For those who write by hand: the paper for the suggestion box, whose QR opens the online form at the very place it hangs. */
export default function BlankFormPage(): ReactNode {
  const t = useText();
  const p = t.complaints.print;
  const d = t.complaints.detail;
  const user = useUser();
  const [compound, setCompound] = useState<Compound | null>(null);
  const place = compound?.id ?? user.areaCode;
  const url = location.origin + (place ? residentPaths.reportAt(place) : residentPaths.report);
  const row = (name: string, size: '' | 'tall' | 'middle' = '') => (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={3} className={size} />
    </tr>
  );
  return (
    <>
      <div className="sheet-tools no-print">
        <div style={{ width: 300 }}>
          <span>{p.blankPlace}</span>
          <CompoundPicker
            aria-label={p.blankPlace}
            placeholder={p.blankPlaceHint}
            area={user.areaCode}
            value={compound?.id}
            onPick={setCompound}
          />
        </div>
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t.common.print}
        </Button>
      </div>
      <article className="sheet">
        <h1>{p.blankTitle}</h1>
        <div className="sheet-head">
          <div>
            <p style={{ marginTop: 0 }}>
              <strong>{[user.areaName, compound?.name].filter(Boolean).join(' ')}</strong>
            </p>
            <small>{p.blankIntro}</small>
          </div>
          <div style={{ textAlign: 'center', flex: 'none' }}>
            <QrCode text={url} label={p.blankOnline} size={124} />
            <div>
              <small>{compound ? p.blankScan : p.blankOnline}</small>
            </div>
          </div>
        </div>
        <table>
          <Columns />
          <tbody>
            {row(p.placeStar, 'middle')}
            {row(p.textStar, 'tall')}
            {row(p.wish, 'middle')}
            <tr>
              <th scope="row">{d.name}</th>
              <td className="middle" />
              <th scope="row">{d.phone}</th>
              <td />
            </tr>
            {row(d.address)}
          </tbody>
        </table>
        <p>
          <small>{p.blankPrivacy}</small>
        </p>
        <table>
          <caption style={{ textAlign: 'left' }}>
            <small>{p.handlingUse}</small>
          </caption>
          <Columns />
          <tbody>
            <tr>
              <th scope="row">{t.complaints.column.number}</th>
              <td />
              <th scope="row">{t.complaints.column.received}</th>
              <td />
            </tr>
            <tr>
              <th scope="row">{p.received}</th>
              <td />
              <th scope="row">{t.complaints.register.queryCode}</th>
              <td />
            </tr>
          </tbody>
        </table>
      </article>
    </>
  );
}

function Columns() {
  return (
    <colgroup>
      <col style={{ width: '26mm' }} />
      <col />
      <col style={{ width: '26mm' }} />
      <col />
    </colgroup>
  );
}
