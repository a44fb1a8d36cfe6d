/** The light part of the kit for the pad: no component library, no GraphQL client. */
export { formatDateTime, formatDay } from './text/format.ts';
export { now } from './text/now.ts';
