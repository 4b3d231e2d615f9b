import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface DateFieldProps {
  /** Given by a form item, so that a label finds its field. */
  id?: string;
  /** `2026-02-13`, `2026-02-13T17:30` with a time, or `2026-02` for a month. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  min?: string;
  max?: string;
  withTime?: boolean;
  month?: boolean;
  disabled?: boolean;
  size?: 'large';
  allowClear?: boolean;
  'aria-label'?: string;
}

export default function DayPicker({
  value,
  onChange,
  min,
  max,
  withTime = false,
  month = false,
  allowClear = true,
  ...rest
}: DateFieldProps) {
  const shown = month ? 'YYYY-MM' : withTime ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD';
  return (
    <DatePicker
      {...rest}
      value={value ? dayjs(value) : null}
      picker={month ? 'month' : 'date'}
      format={shown}
      placeholder={shown}
      showTime={withTime && { format: 'HH:mm' }}
      showNow={!withTime}
      needConfirm={false}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      allowClear={allowClear}
      style={{ width: withTime ? 200 : 150 }}
      onChange={(chosen) => onChange?.(chosen?.format(shown.replace(' ', 'T')))}
    />
  );
}
