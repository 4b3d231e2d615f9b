import { Input } from 'antd';
import { lazy, Suspense } from 'react';
import type { DateFieldProps } from './date-picker';

const DayPicker = lazy(() => import('./date-picker'));

/** A date in the product's language; the browser's own field speaks the device's, whatever the page does. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<Input disabled aria-label={props['aria-label']} style={{ width: props.withTime ? 200 : 150 }} />}>
      <DayPicker {...props} />
    </Suspense>
  );
}
