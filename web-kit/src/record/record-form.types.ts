import type { TypedDocumentNode } from '@apollo/client';

/** A field of a form; its control follows from the kind, its bounds are the server's. */
export interface RecordFormField {
  /** As the input of the API calls it. */
  name: string;
  kind: 'text' | 'choice' | 'texts' | 'day' | 'moment' | 'decimal' | 'whole' | 'flag';
  title: string;
  required?: true;
  /** Characters at most. */
  max?: number;
  least?: number;
  most?: number;
  words?: Readonly<Record<string, string>>;
}

/** The form that makes a declared record: what is asked for, who may, and the mutation. */
export interface RecordForm<Values extends object, Data> {
  /** What the button and the dialog say: 安排走访. */
  title: string;
  permission: string;
  fields: readonly RecordFormField[];
  document: TypedDocumentNode<Data, { input: Values; requestId: string }>;
}
