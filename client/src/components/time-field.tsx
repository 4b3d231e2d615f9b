import { Input } from 'antd';
import { lazy, Suspense } from 'react';
import type { TimeFieldProps } from './time-picker';

const ClockPicker = lazy(() => import('./time-picker'));

/** A time of day, `HH:mm`, in the product's language whatever the device speaks. */
export function TimeField(props: TimeFieldProps) {
  return (
    <Suspense fallback={<Input disabled aria-label={props['aria-label']} style={{ width: 110 }} />}>
      <ClockPicker {...props} />
    </Suspense>
  );
}
