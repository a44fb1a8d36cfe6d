/** The answer of a check: the normalised value, or a stable code with a message the person at the form can act on. */
export type Outcome<T, Code extends string = string> = ({ ok: true } & T) | { ok: false; code: Code; message: string };
