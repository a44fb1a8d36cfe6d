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

/** Names of the fields asked for anywhere below a field called `parent` in the object being resolved. */
export function selectedBelow(info: GraphQLResolveInfo, parent: string): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (set: SelectionSetNode | undefined, inside: boolean): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        if (inside) names.add(node.name.value);
        walk(node.selectionSet, inside || node.name.value === parent);
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
