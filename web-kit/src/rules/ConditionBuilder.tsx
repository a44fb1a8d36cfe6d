import { ConditionGroup } from './ConditionGroup.tsx';
import type { ConditionField } from './condition.types.ts';
import { conditionSentence } from './condition-sentence.ts';
import type { GroupNode } from './condition-tree.ts';

export interface ConditionBuilderProps {
  tree: GroupNode;
  fields: readonly ConditionField[];
  disabled?: boolean;
  /** What the server found wrong, by path into the condition (`/and/0/value`). */
  problems?: Readonly<Record<string, string>>;
  onChange(tree: GroupNode): void;
}

/** A condition as cards that read as a sentence; everything by keyboard. */
export function ConditionBuilder({ tree, fields, disabled = false, problems = {}, onChange }: ConditionBuilderProps) {
  return (
    <div className="yjs-condition">
      <ConditionGroup
        group={tree}
        fields={fields}
        disabled={disabled}
        path=""
        problems={problems}
        depth={1}
        onChange={onChange}
      />
      {problems[''] && tree.parts.length !== 1 && (
        <p role="alert" className="yjs-condition-problem">
          {problems['']}
        </p>
      )}
      <p className="yjs-condition-sentence" aria-live="polite">
        当 <strong>{conditionSentence(tree, fields)}</strong>
      </p>
    </div>
  );
}
