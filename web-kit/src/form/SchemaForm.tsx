import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { SchemaFormProps } from './form-types.ts';

// Form engine and validator together are as large as the rest of the kit; only pages with a form load them.
const SchemaFormBody = lazy(() => import('./SchemaFormBody.tsx'));

/** A form from a JSON Schema: Chinese messages, validation on leaving a field, jump to the first error. */
export function SchemaForm(props: SchemaFormProps) {
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
      <SchemaFormBody {...props} />
    </Suspense>
  );
}
