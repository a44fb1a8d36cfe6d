/** As sessions call the mini-program. */
export const CLIENT = 'alipay';

/** As sessions call it where it was opened within 随申办, which says who the person is. */
export const HOST_CLIENT = 'suishenban';

/** Whose door gives the citizen's account: the same person is the same account in the mini-program and on the pages of 一网通办. */
export const CITIZENS = 'apply';

/** The level of a proof by face (01 §9.2: 1 to 3). */
export const FACE_LEVEL = 3;
