import type { MiniRegionsQuery } from '../../generated/graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { run } from '../../lib/session.ts';
import { sheetNow } from '../../lib/sheet.ts';
import { MiniRegions } from './region.graphql.ts';

/** 选择地区: from the province down to the county (GB/T 2260). */
definePage(
  { field: '', way: '', items: [] as MiniRegionsQuery['regions'] },
  {
    onLoad({ field = '' }: { field?: string }) {
      this.setData({ field });
      return this.below(null, '');
    },
    choose(event: { currentTarget: { dataset: { code: string } } }) {
      const chosen = this.data.items.find(({ code }) => code === event.currentTarget.dataset.code);
      if (!chosen) return;
      if (!chosen.leaf) return this.below(chosen.code, `${this.data.way}${chosen.title} `);
      return busily(this, async () => {
        sheetNow().set(this.data.field, chosen.code);
        await sheetNow().keep();
        my.navigateBack();
      });
    },
    below(parent: string | null, way: string) {
      return busily(this, async () => {
        const { regions } = await run(MiniRegions, { parent });
        this.setData({ items: regions, way });
      });
    },
  },
);
