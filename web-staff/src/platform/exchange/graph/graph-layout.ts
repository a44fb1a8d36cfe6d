export interface GraphInput {
  sources: readonly { id: string; name: string; off: boolean }[];
  channels: readonly { id: string; name: string; sourceId: string; off: boolean }[];
  distributions: readonly { id: string; channelId: string; appId: string; purpose: string; off: boolean }[];
  apps: readonly { id: string; name: string; off: boolean }[];
}

export type NodeKind = 'source' | 'channel' | 'distribution' | 'app';

export interface GraphNode {
  /** Unique over all kinds. */
  key: string;
  kind: NodeKind;
  id: string;
  title: string;
  /** Not in use: drawn in grey. */
  off: boolean;
  x: number;
  y: number;
}

export interface GraphEdge {
  from: GraphNode;
  to: GraphNode;
}

export interface Graph {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  height: number;
}

export const ROW = 44;
const KINDS: readonly NodeKind[] = ['source', 'channel', 'distribution', 'app'];

/** Lays the chain out in four columns; each column stands in the order of the one before, so that few lines cross. */
export function layGraph({ sources, channels, distributions, apps }: GraphInput): Graph {
  const channelsInOrder = inOrderOf(channels, sources, (channel) => channel.sourceId);
  const distributionsInOrder = inOrderOf(distributions, channelsInOrder, (one) => one.channelId);
  const appsInOrder = [...apps].sort(
    (a, b) => firstUse(distributionsInOrder, a.id) - firstUse(distributionsInOrder, b.id),
  );
  const columns = [
    sources.map(({ id, name, off }) => ({ id, title: name, off })),
    channelsInOrder.map(({ id, name, off }) => ({ id, title: name, off })),
    distributionsInOrder.map(({ id, purpose, off }) => ({ id, title: purpose, off })),
    appsInOrder.map(({ id, name, off }) => ({ id, title: name, off })),
  ];
  const nodes = columns.flatMap((column, x) =>
    column.map((one, y): GraphNode => {
      const kind = KINDS[x] ?? 'app';
      return { ...one, key: keyOf(kind, one.id), kind, x, y: y * ROW };
    }),
  );
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edge = (from: string, to: string): GraphEdge[] => {
    const [a, b] = [byKey.get(from), byKey.get(to)];
    return a && b ? [{ from: a, to: b }] : [];
  };
  return {
    nodes,
    edges: [
      ...channels.flatMap((one) => edge(keyOf('source', one.sourceId), keyOf('channel', one.id))),
      ...distributions.flatMap((one) => [
        ...edge(keyOf('channel', one.channelId), keyOf('distribution', one.id)),
        ...edge(keyOf('distribution', one.id), keyOf('app', one.appId)),
      ]),
    ],
    height: Math.max(1, ...columns.map((column) => column.length)) * ROW,
  };
}

/** Everything upstream and downstream of a node, with the node: what it gets data from and what gets data from it. */
export function chainOf({ edges }: Pick<Graph, 'edges'>, key: string): ReadonlySet<string> {
  const found = new Set([key]);
  const follow = (start: string, next: (edge: GraphEdge, at: string) => string | undefined): void => {
    for (const edge of edges) {
      const to = next(edge, start);
      if (to === undefined || found.has(to)) continue;
      found.add(to);
      follow(to, next);
    }
  };
  follow(key, (edge, at) => (edge.from.key === at ? edge.to.key : undefined));
  follow(key, (edge, at) => (edge.to.key === at ? edge.from.key : undefined));
  return found;
}

const keyOf = (kind: NodeKind, id: string) => `${kind}-${id}`;

function inOrderOf<T, Above extends { id: string }>(
  rows: readonly T[],
  above: readonly Above[],
  parentOf: (row: T) => string,
): T[] {
  const order = new Map(above.map(({ id }, n) => [id, n]));
  const at = (row: T) => order.get(parentOf(row)) ?? above.length;
  return [...rows].sort((a, b) => at(a) - at(b));
}

function firstUse(distributions: GraphInput['distributions'], appId: string): number {
  const at = distributions.findIndex((one) => one.appId === appId);
  return at < 0 ? distributions.length : at;
}
