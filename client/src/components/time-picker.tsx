import { TimePicker } from 'antd';
import dayjs from 'dayjs';

export interface TimeFieldProps {
  /** Given by a form item, so that a label finds its field. */
  id?: string;
  /** `17:30` */
  value?: string;
  onChange?: (value: string | undefined) => void;
  'aria-label'?: string;
}

export default function ClockPicker({ value, onChange, ...rest }: TimeFieldProps) {
  return (
    <TimePicker
      {...rest}
      value={value ? dayjs(`2000-01-01T${value}`) : null}
      format="HH:mm"
      placeholder="HH:mm"
      minuteStep={5}
      needConfirm={false}
      showNow={false}
      style={{ width: 110 }}
      onChange={(chosen) => onChange?.(chosen?.format('HH:mm'))}
    />
  );
}
