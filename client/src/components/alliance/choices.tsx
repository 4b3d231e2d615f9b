import { Select } from 'antd';
import { projectThemes, serviceCategories } from '@/api/types-alliance';
import { useText } from '@/i18n/staff';

interface Props<T> {
  id?: string;
  value?: T;
  onChange?: (value: T | undefined) => void;
  placeholder?: string;
  allowClear?: boolean;
  /** In pixels; as wide as its place when left out. */
  width?: number;
  'aria-label'?: string;
}

export function CategorySelect({ width, ...props }: Props<(typeof serviceCategories)[number]>) {
  const l = useText().lists;
  return (
    <Select
      {...props}
      options={serviceCategories.map((value) => ({ value, label: l.category[value] }))}
      style={{ width: width ?? '100%' }}
    />
  );
}

export function ThemeSelect({ width, ...props }: Props<(typeof projectThemes)[number]>) {
  const l = useText().lists;
  return (
    <Select {...props} options={projectThemes.map((value) => ({ value, label: l.theme[value] }))} style={{ width: width ?? '100%' }} />
  );
}
