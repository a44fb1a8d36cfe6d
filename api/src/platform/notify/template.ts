export type NoticeAudience = 'CLERK' | 'TECH' | 'APPLICANT' | 'CHIEF' | 'ADMIN';
export type NoticeChannel = 'IN_APP' | 'POPUP' | 'SMS';
/** 1 urgent, 2 important, 3 ordinary, 4 hint: the levels of warnings (01 §6.5). */
export type NoticePriority = 1 | 2 | 3 | 4;

/** A shipped notification template: version 1 of the row that an administrator may change (01 §6.7). */
export interface NoticeTemplate {
  /** N01 … */
  code: string;
  name: string;
  audience: NoticeAudience;
  channels: readonly NoticeChannel[];
  /** Variables in braces, in Chinese: {事项名称}. */
  title: string;
  body: string;
  /** Missing one makes the template invalid (E-0401) and a notice fail loudly. */
  requiredVariables: readonly string[];
  /** Variables that its producer offers beside those of the shipped text. */
  furtherVariables?: readonly string[];
  /** A warning: its text must hold what R4.3.2 demands for its audience (`PRINCIPAL_POINTS`). */
  warning?: boolean;
  priority: NoticePriority;
}
