/** A column that says which library something belongs to (02 §6.3). */
export const targetColumn = {
  kind: 'choice',
  words: { INSTITUTION: '培训机构', PROJECT: '培训项目' },
  enum: 'LibraryTarget',
  enumDoc: 'What a mark or an event belongs to (02 §6.3)',
} as const;
