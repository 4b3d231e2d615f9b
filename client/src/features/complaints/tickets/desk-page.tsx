import { useText } from '@/i18n/staff';

export default function DeskPage() {
  const t = useText();
  return (
    <div className="page">
      <h1>{t.common.menu.tickets}</h1>
    </div>
  );
}
