/** The cache needs `__typename` everywhere; adding it before the hash is taken keeps hash and document in step. */
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

export const { transform } = addTypenameSelectionDocumentTransform;
