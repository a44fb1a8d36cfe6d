import { type FormData, SchemaForm } from '@yjs/web-kit';
import { Suspense } from 'react';
import { type RuleBodyProps, useRuleBodyEditor } from './rule-bodies.ts';
import type { KindData } from './rule-words.ts';

interface Props extends Omit<RuleBodyProps, 'body' | 'schema'> {
  kind: KindData;
  body: FormData;
  onChange(body: FormData): void;
  onSubmit(body: FormData): void;
}

/** What a rule says beside its condition: in the kind's own table where it has one, else as its schema describes it. */
export function RuleBody({ kind, body, onChange, onSubmit, ...rest }: Props) {
  const Editor = useRuleBodyEditor(kind.kind);
  if (Editor)
    return (
      <Suspense fallback={null}>
        <Editor
          {...rest}
          schema={kind.bodySchema}
          body={body}
          onChange={(next) => onChange({ ...next })}
          onSubmit={(next) => onSubmit({ ...next })}
        />
      </Suspense>
    );
  return (
    <SchemaForm
      id={rest.id}
      schema={kind.bodySchema}
      uiSchema={kind.bodyUiSchema}
      value={body}
      onChange={onChange}
      onSubmit={onSubmit}
      serverErrors={rest.problems}
    />
  );
}
