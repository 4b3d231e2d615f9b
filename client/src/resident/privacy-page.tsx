import { Problem } from './problem';
import { useConfig } from './queries';
import { useText } from './text';

export default function PrivacyPage() {
  const t = useText().privacy;
  const config = useConfig();
  const notice = config.data?.privacyNotice;
  return (
    <article className="sheet">
      <h1>{t.title}</h1>
      <ul className="points">
        {t.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Problem error={config.error} onRetry={() => void config.refetch()} />
      {notice && (
        <dl className="pairs">
          <dt>{t.controller}</dt>
          <dd>{notice.controller}</dd>
          <dt>{t.purpose}</dt>
          <dd>{notice.purpose}</dd>
          <dt>{t.retention}</dt>
          <dd>{t.months(notice.retentionMonths)}</dd>
          <dt>{t.contact}</dt>
          <dd>{notice.contact}</dd>
        </dl>
      )}
    </article>
  );
}
