/** The light part of the kit for the pad: no component library, no cache; requests and subscriptions by the hash of their text. */
export type { TypedDocumentNode } from '@apollo/client';
export { type Client as LiveClient, createClient as createLiveClient } from 'graphql-ws';
export { pauseOf } from './client/pause.ts';
export { hashOf } from './client/persisted.ts';
export { formatDateTime, formatDay } from './text/format.ts';
export { now } from './text/now.ts';
