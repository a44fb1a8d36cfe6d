import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

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
