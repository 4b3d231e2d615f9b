import { lazy, Suspense } from 'react';
import { useText } from './text';

const QrCode = lazy(async () => ({ default: (await import('@/lib/qr')).QrCode }));

/** What a resident keeps: number, query code, and the same as a QR code. */
export function Receipt(props: { number: string; queryCode: string; link: string; qr: string }) {
  const d = useText().done;
  return (
    <div className="receipt">
      <dl>
        <dt>{d.number}</dt>
        <dd>{props.number}</dd>
        <dt>{d.code}</dt>
        <dd>{props.queryCode}</dd>
      </dl>
      <figure>
        <Suspense fallback={<div className="qr-space" />}>
          <QrCode text={location.origin + props.link} label={props.qr} size={160} />
        </Suspense>
        <figcaption>{props.qr}</figcaption>
      </figure>
    </div>
  );
}
