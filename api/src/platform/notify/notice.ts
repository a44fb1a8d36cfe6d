import type { NoticeChannel, NoticePriority } from './template.ts';

/**
 * Whom a notice reaches: a member of staff, everybody of a role in an organisation, or a person outside by phone, and in 消息 too where the
 * person has an account of the citizen's pages.
 */
export type NoticeReceiver =
  | { userId: string }
  | { roleCode: string; orgId: string }
  | {
      /** In clear; stored masked. */
      name: string;
      /** In clear; stored encrypted. Missing or malformed = NO_TARGET, and the clerk is asked to complete it. */
      phone: string | null;
      /** In clear, 18 characters; not stored. By it the person's own account is found (`registerAccountFinder`); SMS alone without it. */
      idNo?: string | undefined;
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

/** What thousands of notices of one cause and one place have in common, so that they can be told as one (01 §6.11). */
export interface NoticeGroup {
  /** The cause: the id of the rule. */
  key: string;
  /** The cause in words, 预警类型 of the summary: 到期预警. */
  title: string;
  /** Where: the centre whose people would each be told. */
  orgId: string;
  /** Route of the list that shows all of them: `/warnings?rule=…`. */
  link: string;
  /** The sweep, so that a repeated one tells nobody twice: its day, or its moment. */
  dueKey: string;
}

/** Something to tell, before it is addressed and worded (01 §6.7). */
export interface Notice {
  /** Code of a template: N07. */
  template: string;
  receivers: readonly NoticeReceiver[];
  /** Values of the template's variables, names in Chinese without braces: { 事项名称: '退役报到' }. */
  variables: Readonly<Record<string, string | number>>;
  /**
   * By SMS alone: the text is sealed with the values of `receiverOnly` in it, and what is kept in clear, the receiver's own list included,
   * has none of them.
   */
  sealed?: boolean | undefined;
  record?: NoticeRecord | undefined;
  /** Route inside the console, where it is not that of a flow's record. */
  link?: string | undefined;
  matterCode?: string | undefined;
  /** 1 urgent … 4 hint, where it is not the template's: the level of a warning. */
  priority?: NoticePriority | undefined;
  /**
   * Place in the one order of all warnings, smaller = more urgent, a safe integer (01 §6.5). Lists and the SMS queue go by level first and
   * by this within it; a notice without one comes after those of its level that have one.
   */
  priorityOrder?: number | undefined;
  /** Ways to tell, where they are not the template's: those of the rule (01 §6.5). People outside get text messages, and 消息 where they have an account. */
  channels?: readonly NoticeChannel[] | undefined;
  /** See `sendNotices`: more than `notify.groupAbove` of one group become one message with a link. */
  group?: NoticeGroup | undefined;
  /** The notice that could not be delivered and that this one stands for (fall-back channel). */
  fallbackOf?: string | undefined;
  /**
   * What makes this notice the same one when it is sent again: the due date it warns of, the sequence number of the act. With it the
   * notice is written once per (template, record, receiver, dueKey); without it every call is a notice of its own.
   */
  dueKey?: string | undefined;
  /** The text as the clerk edited it in the preview; replaces the template's body. */
  bodyOverride?: string | undefined;
  /** Variables whose values are the receiver's alone (the ticket of an evaluation): nobody else who reads the notice is shown them. */
  receiverOnly?: readonly string[] | undefined;
}
