import { titledEnum } from '../../../graphql/titled-enum.ts';

/** What is proposed. People of district and centre mark without a proposal (T14-2); MARK is proposed by what was counted (BR25-4). */
export const KIND_WORDS = { SUSPEND: '暂停', REMOVE: '剔除', MARK: '标记' } as const;
export type ProposalKind = keyof typeof KIND_WORDS;

const KIND = ['TrainingProposalKind', '处置建议的类别'] as const;
export const ProposalKindType = titledEnum(...KIND, KIND_WORDS);
/** The column that holds it. */
export const kindColumn = { kind: 'choice', words: KIND_WORDS, enum: KIND[0], enumDoc: KIND[1] } as const;
