import { BulbOutlined, GlobalOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useLanguage } from '@/i18n/create';
import { useSwitchLanguage, useText } from '@/i18n/staff';
import { type Appearance, setAppearance, useAppearance } from '@/lib/preferences';

export function LanguageSwitch() {
  const t = useText();
  const language = useLanguage();
  const { busy, switchTo } = useSwitchLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" icon={<GlobalOutlined aria-hidden />} loading={busy} onClick={() => void switchTo(other)} lang={other}>
      {other === 'en' ? t.common.english : t.common.chinese}
    </Button>
  );
}

export function AppearanceSwitch() {
  const t = useText();
  const chosen = useAppearance();
  const items = (['light', 'dark', 'system'] as const).map((key) => ({ key, label: t.common[key] }));
  return (
    <Dropdown
      menu={{ items, selectable: true, selectedKeys: [chosen], onClick: ({ key }) => setAppearance(key as Appearance) }}
      trigger={['click']}
    >
      <Button type="text" icon={<BulbOutlined aria-hidden />} aria-label={t.common.theme} title={t.common.theme} />
    </Dropdown>
  );
}
