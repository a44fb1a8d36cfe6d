import dayjs, { type Dayjs } from 'dayjs';

/** A day or a moment as date fields hold it; read back with `format`. */
export type Picked = Dayjs;

/** `2026-05-01` or `2026-05-01T09:00` as the value of a date field, on the clock that the text is written by. */
export const toPicked = (text: string): Picked => dayjs(text);
