import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useDraft } from '../draft/draft-context.ts';
import type { FilesByMaterial } from '../draft/draft-values.ts';
import type { ApplicationMaterialsQuery } from '../generated/graphql.ts';
import { ApplicationMaterialsDocument } from './materials.graphql.ts';

export type Material = ApplicationMaterialsQuery['applicationMaterials'][number];

/** The materials that the form as it is now asks for. */
export function useMaterials() {
  const { form } = useDraft();
  // The form does not change on pages that show materials.
  const [asked] = useState(form);
  return useQuery(ApplicationMaterialsDocument, { variables: { form: asked }, fetchPolicy: 'no-cache' });
}

/** Required materials that nobody but the applicant can supply and that no file was given for. */
export function missing(materials: readonly Material[], files: FilesByMaterial): Material[] {
  return materials.filter(
    ({ code, required, obtainable, generated }) => required && !obtainable && !generated && !files[code]?.length,
  );
}
