import { busily, definePage } from '../../lib/page.ts';
import { openWeb } from '../../lib/places.ts';
import { run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';
import { MiniOpenRounds } from './training.graphql.ts';

interface Round {
  id: string;
  title: string;
  where: string;
  until: string;
}

/** 就业培训: the rounds that are open now, for everybody; one signs up on the training portal (items 12–28). */
definePage(
  { items: [] as Round[], next: '', loaded: false },
  {
    onLoad() {
      return busily(this, () => this.fetch(''));
    },
    more() {
      return busily(this, () => this.fetch(this.data.next));
    },
    async fetch(after: string) {
      const { openRounds } = await run(MiniOpenRounds, { after: after || null });
      const fresh = openRounds.edges.map(({ node }) => ({
        id: node.id,
        title: node.projectName,
        where: `${node.institutionName} · ${node.districtName} · ${node.modeTitle} · ${node.days}天`,
        until: clock(node.openTo),
      }));
      const { hasNextPage, endCursor } = openRounds.pageInfo;
      const items = after ? [...this.data.items, ...fresh] : fresh;
      this.setData({ items, next: hasNextPage ? (endCursor ?? '') : '', loaded: true });
    },
    open(event: { currentTarget: { dataset: { id: string } } }) {
      openWeb(`${__API_URL__}/training/rounds/${encodeURIComponent(event.currentTarget.dataset.id)}`);
    },
  },
);
