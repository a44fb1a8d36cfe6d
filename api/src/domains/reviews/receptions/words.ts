import { SCENES } from '../words.ts';

const { WINDOW, PHONE, CONSULT, NO_APPLICATION } = SCENES;

/** What is served outside a case (01 §11.4): at another page of the window, by telephone, as advice, or at a page of 免申即享. */
export const RECEPTION_SCENES = { WINDOW, PHONE, CONSULT, NO_APPLICATION } as const;
export type ReceptionScene = keyof typeof RECEPTION_SCENES;

/** The record type, also in the audit log. */
export const RECEPTION = 'reception';

/** What somebody asks about that is no matter of its own. */
export const GENERAL = { code: 'CONSULT', name: '政策咨询' } as const;

/** What somebody was served with who evaluated by himself, while his counter’s pad could not be called. */
export const AT_COUNTER = { code: 'COUNTER', name: '窗口服务' } as const;
