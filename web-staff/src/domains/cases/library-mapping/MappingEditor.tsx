import type { RuleBodyProps } from '../../../platform/rules/rule-bodies.ts';
import { MappingSingles } from './MappingSingles.tsx';
import { MappingTables } from './MappingTables.tsx';
import type { MappingBody } from './mapping-body.ts';

/** The next version of 办件库代码对应 while it is being written (01 §2.7, A10): a table of the steps, one of the channels. */
export default function MappingEditor({ id, schema, body, problems, onChange, onSubmit }: RuleBodyProps) {
  const mapping = (body ?? {}) as MappingBody;
  const tables = { schema, body: mapping, problems, onChange };
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(mapping);
      }}
    >
      <MappingTables {...tables} />
      <MappingSingles {...tables} />
    </form>
  );
}
