import { type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { chainOf, type Graph, type GraphNode, type NodeKind, ROW } from './graph-layout.ts';
import './graph.css';

const WIDTH = 1000;
const BOX = { width: 200, height: 32 };
const GAP = (WIDTH - 4 * BOX.width) / 3;
const HEAD = 28;
const TITLE_CHARS = 13;

const heads: readonly { kind: NodeKind; title: string }[] = [
  { kind: 'source', title: '数据源' },
  { kind: 'channel', title: '通道' },
  { kind: 'distribution', title: '分发（用途）' },
  { kind: 'app', title: '应用' },
];

const pages: Readonly<Record<NodeKind, (node: GraphNode) => string>> = {
  source: ({ id }) => `/exchange/sources/${id}`,
  channel: ({ id }) => `/exchange/channels/${id}`,
  distribution: ({ id }) => `/exchange/distributions/${id}`,
  app: ({ title }) => `/exchange/apps?search=${encodeURIComponent(title)}`,
};

/** The chain as a picture. One node is in the tab order; the arrows walk, Enter opens. */
export function RelationGraph({ graph }: { graph: Graph }) {
  const navigate = useNavigate();
  const box = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState<string>();
  const [first] = graph.nodes;
  if (!first) {
    return (
      <p className="staff-empty">
        还没有登记数据源
        <br />
        <span className="yjs-quiet">登记数据源、通道和分发后，这里画出数据从哪里来、到哪里去。</span>
      </p>
    );
  }
  const chain = active ? chainOf(graph, active) : undefined;
  const stop = active && graph.nodes.some(({ key }) => key === active) ? active : first.key;

  function walk(event: KeyboardEvent, node: GraphNode): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void navigate(pages[node.kind](node));
      return;
    }
    const next = neighbour(graph, node, event.key);
    if (!next) return;
    event.preventDefault();
    setActive(next.key);
    box.current?.querySelector<SVGGElement>(`[data-node="${next.key}"]`)?.focus();
  }

  return (
    <section className="exchange-graph" aria-label="数据关系图">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has the name, and every node its own */}
      <svg ref={box} viewBox={`0 0 ${WIDTH} ${graph.height + HEAD}`}>
        {heads.map(({ kind, title }, x) => (
          <text key={kind} className="exchange-graph-head" x={leftOf(x) + BOX.width / 2} y={18} textAnchor="middle">
            {title}
          </text>
        ))}
        {graph.edges.map(({ from, to }) => (
          <path
            key={`${from.key}>${to.key}`}
            className={edgeClass(from.off || to.off, chain?.has(from.key) && chain.has(to.key))}
            d={lineOf(from, to)}
          />
        ))}
        {graph.nodes.map((node) => (
          // biome-ignore lint/a11y/useSemanticElements: a link of HTML cannot stand inside a picture
          <g
            key={node.key}
            data-node={node.key}
            role="link"
            tabIndex={node.key === stop ? 0 : -1}
            className={nodeClass(node, chain)}
            transform={`translate(${leftOf(node.x)} ${topOf(node)})`}
            aria-label={labelOf(node, graph)}
            onFocus={() => setActive(node.key)}
            onMouseEnter={() => setActive(node.key)}
            onClick={() => void navigate(pages[node.kind](node))}
            onKeyDown={(event) => walk(event, node)}
          >
            <title>{node.title}</title>
            <rect width={BOX.width} height={BOX.height} rx={4} />
            <text x={10} y={21}>
              {shorten(node.title)}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

const leftOf = (x: number) => x * (BOX.width + GAP);
const topOf = ({ y }: GraphNode) => HEAD + y + (ROW - BOX.height) / 2;

function lineOf(from: GraphNode, to: GraphNode): string {
  const [x1, y1] = [leftOf(from.x) + BOX.width, topOf(from) + BOX.height / 2];
  const [x2, y2] = [leftOf(to.x), topOf(to) + BOX.height / 2];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function edgeClass(off: boolean, inChain: boolean | undefined): string {
  return ['exchange-edge', off ? 'exchange-edge-off' : '', inChain ? 'exchange-edge-chain' : '']
    .filter(Boolean)
    .join(' ');
}

function nodeClass({ key, off }: GraphNode, chain: ReadonlySet<string> | undefined): string {
  const place = chain?.has(key) ? 'exchange-node-chain' : '';
  return ['exchange-node', off ? 'exchange-node-off' : '', place].filter(Boolean).join(' ');
}

function shorten(title: string): string {
  const letters = [...title];
  return letters.length > TITLE_CHARS ? `${letters.slice(0, TITLE_CHARS - 1).join('')}…` : title;
}

/** `通道 养老金查询，停用，来自 养老金发放信息，通向 待遇核查`. */
function labelOf(node: GraphNode, { edges }: Graph): string {
  const head = heads.find(({ kind }) => kind === node.kind)?.title ?? '';
  const from = edges.filter(({ to }) => to.key === node.key).map((edge) => edge.from.title);
  const to = edges.filter((edge) => edge.from.key === node.key).map((edge) => edge.to.title);
  return [
    `${head} ${node.title}`,
    node.off ? '未启用' : '',
    from.length > 0 ? `来自 ${from.join('、')}` : '',
    to.length > 0 ? `通向 ${to.join('、')}` : '',
  ]
    .filter(Boolean)
    .join('，');
}

function neighbour({ nodes, edges }: Graph, node: GraphNode, key: string): GraphNode | undefined {
  const column = nodes.filter(({ x }) => x === node.x);
  const at = column.indexOf(node);
  switch (key) {
    case 'ArrowDown':
      return column[at + 1];
    case 'ArrowUp':
      return column[at - 1];
    case 'ArrowRight':
      return edges.find(({ from }) => from.key === node.key)?.to;
    case 'ArrowLeft':
      return edges.find(({ to }) => to.key === node.key)?.from;
    default:
      return undefined;
  }
}
