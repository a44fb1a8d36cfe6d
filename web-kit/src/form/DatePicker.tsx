import generatePicker from 'antd/es/date-picker/generatePicker';
import type { Picked } from '../text/picked.ts';
import { shanghaiDates } from './shanghai-dates.ts';

/**
 * Fields of days and moments; the only ones that the clients use. What they hold is Shanghai's, whatever the zone of the browser: read it
 * with `format` (a day) or `toInstant` (a moment), fill it with `toPicked` or `toLocal`.
 */
export const DatePicker = generatePicker<Picked>(shanghaiDates);

/** Properties of a field of moments: to the minute. */
export const momentField = { showTime: { format: 'HH:mm' }, format: 'YYYY-MM-DD HH:mm' } as const;
