import { useNavigate } from '@tanstack/react-router';
import { asApiError } from '@/api/problems';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { useSettled } from '@/lib/use-settled';
import { Lookalike } from './duplicates';
import { type LookalikeQuestion, useLookalikes } from './queries';
import type { RegisterFields } from './register-form';

/** What may be the same matter, looked up while the clerk types: enough words first, and not at every letter. */
export function Lookalikes({ values }: { values: RegisterFields }) {
  const t = useText().complaints.register;
  const navigate = useNavigate();
  const question: LookalikeQuestion = {
    title: values.title?.trim() ?? '',
    text: values.text?.trim() ?? '',
    categoryCode: values.categoryCode ?? null,
    divisionCode: values.divisionCode ?? null,
    compoundId: values.compoundId ?? null,
    location: null,
  };
  const settled = useSettled(JSON.stringify(question), 700);
  const asked = JSON.parse(settled) as LookalikeQuestion;
  // The server compares within a community: a township (…000) is too wide to tell.
  const placed = asked.compoundId !== null || (asked.divisionCode !== null && !asked.divisionCode?.endsWith('000'));
  const enough = placed && (asked.title ?? '').length + asked.text.length >= 6;
  const found = useLookalikes(asked, enough);
  return (
    <aside className="card" aria-label={t.lookalikes} aria-live="polite">
      <h2>{t.lookalikes}</h2>
      {!enough && <p className="muted">{t.noLookalikes}</p>}
      {enough && found.error && <Problem error={asApiError(found.error)} onRetry={() => void found.refetch()} />}
      {enough && found.data?.length === 0 && <p className="muted">{t.noneFound}</p>}
      {enough && found.data && found.data.length > 0 && (
        <>
          <p className="muted">{t.lookalikesHint}</p>
          {found.data.map((one) => (
            <Lookalike key={one.id} one={one} onOpen={(id) => void navigate({ to: paths.ticket, params: { ticketId: id } })} />
          ))}
        </>
      )}
    </aside>
  );
}
