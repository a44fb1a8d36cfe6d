import { registerEnumType } from 'type-graphql';

/** What is proposed; marking needs no proposal, district and centre mark themselves (T14-2). */
export enum ProposalKind {
  SUSPEND = 'SUSPEND',
  REMOVE = 'REMOVE',
}
registerEnumType(ProposalKind, {
  name: 'TrainingProposalKind',
  description: 'What district or centre propose to the city',
  valuesConfig: { SUSPEND: { description: '暂停' }, REMOVE: { description: '剔除' } },
});

export const KIND_WORDS: Readonly<Record<ProposalKind, string>> = { SUSPEND: '暂停', REMOVE: '剔除' };
