type Form = Readonly<Record<string, unknown>>;

/** Where money would go: these fields ask for a fresh proof of the person (01 §10.3 no 8). */
const FIELDS = ['bankAccount', 'bankName'] as const;

const said = (form: Form, field: (typeof FIELDS)[number]): string => {
  const value = form[field];
  return typeof value === 'string' ? value.replace(/\s/g, '') : '';
};

/** Whether the form names a bank account at all. */
export function namesAccount(form: Form): boolean {
  return FIELDS.some((field) => said(form, field) !== '');
}

/** Whether the bank account of a form is another than before, or gone. */
export function changesAccount(before: Form, after: Form): boolean {
  return FIELDS.some((field) => said(before, field) !== said(after, field));
}
