import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface DateFieldProps {
  /** Given by a form item, so that a label finds its field. */
  id?: string;
  /** `2026-02-13`, or `2026-02-13T17:30` with a time. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  min?: string;
  max?: string;
  withTime?: boolean;
  allowClear?: boolean;
  'aria-label'?: string;
}

export default function DayPicker({ value, onChange, min, max, withTime = false, allowClear = true, ...rest }: DateFieldProps) {
  return (
    <DatePicker
      {...rest}
      value={value ? dayjs(value) : null}
      format={withTime ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'}
      placeholder={withTime ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'}
      showTime={withTime && { format: 'HH:mm' }}
      showNow={!withTime}
      needConfirm={false}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      allowClear={allowClear}
      style={{ width: withTime ? 200 : 150 }}
      onChange={(chosen) => onChange?.(chosen?.format(withTime ? 'YYYY-MM-DDTHH:mm' : 'YYYY-MM-DD'))}
    />
  );
}
