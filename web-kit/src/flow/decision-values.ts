import type { DecisionInput, RowReason } from './decision.types.ts';

/** The dialog's form values, as antd's form holds them. */
export interface DecisionValues {
  reasonCode?: string | null;
  reasonText?: string;
  basis?: string;
  assigneeId?: string;
  note?: string;
  messageText?: string;
  materials?: string[];
  materialNote?: string;
  rows?: { id: string; reasonCode?: string | null; reasonText?: string }[];
}

const separator = '\u0000';

/** A material's code and name in one option value, so that the form needs no look-up. */
export function materialValue(code: string, name: string): string {
  return `${code}${separator}${name}`;
}

/** Form values → `ActInput` fields: trimmed, empty ones left out. */
export function toDecisionInput(values: DecisionValues): DecisionInput {
  const rows: Record<string, RowReason> = {};
  for (const row of values.rows ?? []) {
    if (row.id) rows[row.id] = reasonOf(row);
  }
  const note = filled(values.note);
  const basis = filled(values.basis);
  const messageText = filled(values.messageText);
  const materialNote = filled(values.materialNote);
  const materials = (values.materials ?? []).map((value) => {
    const [materialCode = '', name = materialCode] = value.split(separator);
    return { materialCode, name, ...(materialNote && { note: materialNote }) };
  });
  return {
    ...reasonOf(values),
    ...(basis && { basis }),
    ...(values.assigneeId && { assigneeId: values.assigneeId }),
    ...(note && { note }),
    ...(messageText && { messageText }),
    ...(materials.length > 0 && { materials }),
    rows,
    confirmed: true,
  };
}

function reasonOf(values: { reasonCode?: string | null; reasonText?: string }): RowReason {
  const reasonText = filled(values.reasonText);
  return { ...(values.reasonCode && { reasonCode: values.reasonCode }), ...(reasonText && { reasonText }) };
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed ? trimmed : undefined;
}
