import { MappingSingles } from './MappingSingles.tsx';
import { MappingTables } from './MappingTables.tsx';
import type { MappingBody } from './mapping-body.ts';

/** A version of 办件库代码对应 as it is read. */
export default function MappingPreview({ schema, body }: { schema: unknown; body: unknown }) {
  const read = { schema, body: (body ?? {}) as MappingBody };
  return (
    <>
      <MappingTables {...read} />
      <MappingSingles {...read} />
    </>
  );
}
