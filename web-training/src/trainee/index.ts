/** What of the trainee’s documents other rooms ask with. */
export { EnrolmentChoicesDocument } from './hall/hall.graphql.ts';
export { MarkReadDocument } from './messages/messages.graphql.ts';
