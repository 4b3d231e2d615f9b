import { useState } from 'react';
import type { RequestReceipt } from '@/api/types-public-alliance';
import { residentPaths } from '@/lib/paths';
import { useText } from '../text';
import { RequestForm } from './request-form';
import { Requested } from './requested';
import './services.css';

/** A wish for something that is on no list. */
export default function WishPage() {
  const t = useText().services;
  const [receipt, setReceipt] = useState<RequestReceipt | null>(null);
  if (receipt) return <Requested receipt={receipt} />;
  return (
    <div className="sheet">
      <p>
        <a href={residentPaths.services}>‹ {t.service.back}</a>
      </p>
      <h1>{t.request.wishTitle}</h1>
      <p>{t.request.wishIntro}</p>
      <RequestForm service={null} slots={[]} onDone={setReceipt} />
    </div>
  );
}
