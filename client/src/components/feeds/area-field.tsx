import { useUser } from '@/api/session';
import { DivisionPicker } from '@/components/territory/pickers';
import { useInterfacesText } from '@/i18n/interfaces';
import { useCounty } from './queries';

/** An area within the person's own; none stands for the whole of it. */
export function AreaField(props: { id?: string; value?: string | null; onChange?: (code: string | null) => void }) {
  const user = useUser();
  const county = useCounty(user.areaCode === null);
  return <DivisionPicker {...props} root={user.areaCode ?? county.data ?? null} aria-label={useInterfacesText().area} />;
}

/** Where the person's areas begin. */
export function useOwnArea(): string | null {
  const user = useUser();
  const county = useCounty(user.areaCode === null);
  return user.areaCode ?? county.data ?? null;
}
