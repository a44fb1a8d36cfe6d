import type { RJSFSchema, UiSchema } from '@rjsf/utils';

export type FormData = Record<string, unknown>;
export type FormSchema = RJSFSchema;
export type FormUiSchema = UiSchema;

export interface SchemaFormProps {
  /** JSON Schema of the form, as the server publishes it; untrusted shape. */
  schema: unknown;
  /** UI schema: order, widgets (`idNumber`, `region`, `textarea` …), help. */
  uiSchema?: unknown;
  value: FormData;
  onChange(value: FormData): void;
  /** The values of a record that stands, where one is corrected: withdrawn choices that it has are offered to it. */
  standing?: FormData | undefined;
  /** Called only when the form is valid. */
  onSubmit(value: FormData): void;
  /** Server's refusals by field path (`extensions.fields`), shown at the fields. */
  serverErrors?: Readonly<Record<string, string>> | undefined;
  disabled?: boolean | undefined;
  /** Says above the form what was refused, each a link to its field, and takes the focus there; otherwise the first wrong field takes it. */
  summary?: boolean | undefined;
  /** Id of the form element, so that a button outside can submit it (`form` attribute). */
  id?: string | undefined;
  /** Sections of the summary, buttons: under the fields. */
  children?: React.ReactNode;
}
