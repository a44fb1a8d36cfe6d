/** Whom a notice reaches: a member of staff, everybody of a role in an organisation, or a person outside by phone. */
export type NoticeReceiver =
  | { userId: string }
  | { roleCode: string; orgId: string }
  | {
      /** In clear; stored masked. */
      name: string;
      /** In clear; stored encrypted. Missing or malformed = NO_TARGET, and the clerk is asked to complete it. */
      phone: string | null;
    };

/** The record a notice is about. */
export interface NoticeRecord {
  /** Record type of the registry; decides the link. */
  type: string;
  id: string;
  /** Organisation that handles the record: its clerks hear of what could not be delivered. */
  orgId: string;
  /** Business number, shown in lists: 办件编号. */
  title: string;
}

/** Something to tell, before it is addressed and worded (01 §6.7). */
export interface Notice {
  /** Code of a template: N07. */
  template: string;
  receivers: readonly NoticeReceiver[];
  /** Values of the template's variables, names in Chinese without braces: { 事项名称: '退役报到' }. */
  variables: Readonly<Record<string, string | number>>;
  record?: NoticeRecord | undefined;
  /** Route inside the console, where it is not that of a flow's record. */
  link?: string | undefined;
  matterCode?: string | undefined;
  /**
   * What makes this notice the same one when it is sent again: the due date it warns of, the sequence number of the act. With it the
   * notice is written once per (template, record, receiver, dueKey); without it every call is a notice of its own.
   */
  dueKey?: string | undefined;
  /** The text as the clerk edited it in the preview; replaces the template's body. */
  bodyOverride?: string | undefined;
}
