import { useDivision } from '@/components/territory/queries';
import { useInterfacesText } from '@/i18n/interfaces';

/** The name of a division; its code until the name is there. */
export function AreaName({ code }: { code: string | null }) {
  const i = useInterfacesText();
  const division = useDivision(code);
  return <>{code === null ? i.whole : (division.data?.name ?? code)}</>;
}
