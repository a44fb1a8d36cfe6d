import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

function find(
  set: SelectionSetNode,
  names: ReadonlySet<string>,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  return set.selections.some((node) => {
    if (node.kind === Kind.FIELD) return names.has(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return find(node.selectionSet, names, fragments);
    const fragment = fragments[node.name.value];
    return fragment !== undefined && find(fragment.selectionSet, names, fragments);
  });
}

/** Whether the caller asks for any of the fields of the object being resolved; for parts that are dear to compute. */
export function selects(info: GraphQLResolveInfo, ...names: string[]): boolean {
  const wanted = new Set(names);
  return info.fieldNodes.some(
    (node) => node.selectionSet !== undefined && find(node.selectionSet, wanted, info.fragments),
  );
}

/** Answers of {@link selectedBelow}: a field of a parsed operation, which is kept, asks for the same each time. */
const answers = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>();

/**
 * Names of the fields asked for anywhere below fields called as one of `parents` in the object being resolved. The same set each time for the same operation.
 */
export function selectedBelow(info: GraphQLResolveInfo, ...parents: string[]): ReadonlySet<string> {
  const [node, another] = info.fieldNodes;
  if (!node || another) return namesBelow(info, parents);
  const known = answers.get(node) ?? new Map<string, ReadonlySet<string>>();
  answers.set(node, known);
  const key = parents.join(' ');
  const names = known.get(key) ?? namesBelow(info, parents);
  known.set(key, names);
  return names;
}

function namesBelow(info: GraphQLResolveInfo, parents: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (set: SelectionSetNode | undefined, inside: boolean): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        if (inside) names.add(node.name.value);
        walk(node.selectionSet, inside || parents.includes(node.name.value));
      } else {
        walk(
          node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : info.fragments[node.name.value]?.selectionSet,
          inside,
        );
      }
    }
  };
  for (const node of info.fieldNodes) walk(node.selectionSet, false);
  return names;
}
