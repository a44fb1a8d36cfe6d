import type { MiniChoicesQuery } from '../../generated/graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { run } from '../../lib/session.ts';
import { MiniChoices } from './choose.graphql.ts';

type Choice = MiniChoicesQuery['applicationChoices'][number];

/** 事项选择: the bundle, or one matter alone (01 §10.4, §10.5); for everybody. */
definePage(
  { bundles: [] as Choice[], singles: [] as Choice[] },
  {
    onLoad() {
      return busily(this, async () => {
        const { applicationChoices: all } = await run(MiniChoices, {});
        this.setData({ bundles: all.filter(({ single }) => !single), singles: all.filter(({ single }) => single) });
      });
    },
    choose(event: { currentTarget: { dataset: { code: string } } }) {
      my.navigateTo({ url: `/pages/guide/guide?matter=${encodeURIComponent(event.currentTarget.dataset.code)}` });
    },
  },
);
