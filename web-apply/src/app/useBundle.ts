import { useParams } from 'react-router';
import { BUNDLE } from './applicant.ts';

/** What is applied for on these pages: the bundle, or one matter alone (01 §10.5). */
export interface Bundle {
  code: string;
  single: boolean;
  /** The page of this application, as the router knows it: `/form`, or `/matters/M03/form`. */
  page(name: '' | 'form' | 'materials' | 'confirm'): string;
}

/** By the address. */
export function useBundle(): Bundle {
  const { matter } = useParams();
  const base = matter ? `/matters/${encodeURIComponent(matter)}` : '';
  return {
    code: matter ?? BUNDLE,
    single: matter !== undefined,
    page: (name) => (name === '' ? base || '/' : `${base}/${name}`),
  };
}
