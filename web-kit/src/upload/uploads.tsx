import { createContext, type ReactNode, useCallback, useState } from 'react';

/** How a field says whether files of it are on their way. */
export type ReportUploads = (field: string, busy: boolean) => void;

export const UploadsContext = createContext<ReportUploads | undefined>(undefined);

/**
 * Whether any upload field of a form is still sending: what is saved meanwhile would go without those files. `report` belongs to the
 * {@link Uploads} around the form.
 */
export function useUploads(): { busy: boolean; report: ReportUploads } {
  const [fields, setFields] = useState<readonly string[]>([]);
  const report = useCallback<ReportUploads>((field, busy) => {
    setFields((known) => {
      if (known.includes(field) === busy) return known;
      return busy ? [...known, field] : known.filter((one) => one !== field);
    });
  }, []);
  return { busy: fields.length > 0, report };
}

/** Hears of every upload field inside. */
export function Uploads({ report, children }: { report: ReportUploads; children: ReactNode }) {
  return <UploadsContext.Provider value={report}>{children}</UploadsContext.Provider>;
}
