/** As sessions call the mini-program. */
export const CLIENT = 'alipay';

/** Whose door gives the citizen's account: the same person is the same account in the mini-program and on the pages of 一网通办. */
export const CITIZENS = 'apply';

/** The level of a proof by face (01 §9.2: 1 to 3). */
export const FACE_LEVEL = 3;
