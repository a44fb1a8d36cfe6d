export type NoticeAudience = 'CLERK' | 'TECH' | 'APPLICANT' | 'CHIEF' | 'ADMIN';
export type NoticeChannel = 'IN_APP' | 'POPUP' | 'SMS';

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
  /** 1 urgent … 4 hint. */
  priority: 1 | 2 | 3 | 4;
}
