import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { now } from './now.ts';

dayjs.extend(utc);

/**
 * A day or a moment as date fields hold it: what stands on Shanghai's clock, whatever clock the browser has. It is kept in the day.js that
 * counts in UTC, where no hour is skipped or comes twice; read back with `format`, never with `toISOString`.
 */
export type Picked = Dayjs;

const SHANGHAI_MS = 8 * 3_600_000;

/** `2026-05-01` or `2026-05-01T09:00` as the value of a date field. */
export const toPicked = (text: string): Picked => dayjs.utc(text);

/** What a field shows, read as a moment of Shanghai; ISO 8601 in UTC, to the minute. */
export const toInstant = (picked: Picked): string =>
  new Date(`${picked.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString();

/** An instant (ISO 8601) as a field shows it. */
export const toLocal = (instant: string): Picked =>
  toPicked(new Date(new Date(instant).getTime() + SHANGHAI_MS).toISOString().slice(0, 16));

/** This minute, as a field shows it. */
export const pickedNow = (): Picked => toLocal(new Date(now()).toISOString());

/** Today in Shanghai, as a field shows it. */
export const pickedToday = (): Picked => pickedNow().startOf('day');
