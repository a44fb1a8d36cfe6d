/** A material asked for in a supplement request. */
export interface MaterialChoice {
  code: string;
  name: string;
}

/** A row of the selection that may be given its own reason. */
export interface DecisionRow {
  id: string;
  label: string;
}

/** A row's own reason; takes the place of the common one. */
export interface RowReason {
  reasonCode?: string;
  reasonText?: string;
}

/** What the clerk entered; names follow `ActInput`. */
export interface DecisionInput extends RowReason {
  /** Uploaded files that come with the act. */
  attachmentIds?: string[];
  basis?: string;
  /** Who is to handle the records (input kind ASSIGNEE). */
  assigneeId?: string;
  note?: string;
  messageText?: string;
  materials?: { materialCode: string; name: string; note?: string }[];
  /** Own reasons by row id. */
  rows: Record<string, RowReason>;
  /** Always true: the dialog shows the consequences before it confirms. */
  confirmed: true;
}
