import { registerEnumType } from 'type-graphql';

/** What is proposed. People of district and centre mark without a proposal (T14-2); MARK is proposed by what was counted (BR25-4). */
export enum ProposalKind {
  SUSPEND = 'SUSPEND',
  REMOVE = 'REMOVE',
  MARK = 'MARK',
}
registerEnumType(ProposalKind, {
  name: 'TrainingProposalKind',
  description: 'What district or centre propose to the city',
  valuesConfig: { SUSPEND: { description: '暂停' }, REMOVE: { description: '剔除' }, MARK: { description: '标记' } },
});

export const KIND_WORDS: Readonly<Record<ProposalKind, string>> = { SUSPEND: '暂停', REMOVE: '剔除', MARK: '标记' };
