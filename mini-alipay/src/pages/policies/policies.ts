import type { MiniPoliciesQuery } from '../../generated/graphql.ts';
import { BUNDLE } from '../../lib/bundle.ts';
import { busily, definePage } from '../../lib/page.ts';
import { HOTLINE } from '../../lib/places.ts';
import { run } from '../../lib/session.ts';
import { MiniPolicies } from './policies.graphql.ts';

type Guide = MiniPoliciesQuery['applicationGuide'];
type Matter = Guide['matters'][number] & { materials: string };

/** 政策与指南: every matter with department, conditions, limits and materials, found by a word (01 §10.5); for everybody. */
definePage(
  { guide: null as Guide | null, word: '', matters: [] as Matter[] },
  {
    onLoad() {
      return busily(this, async () => {
        const { applicationGuide } = await run(MiniPolicies, { bundle: BUNDLE });
        this.setData({ guide: applicationGuide });
        this.find('');
      });
    },
    typed(event: { detail: { value: string } }) {
      this.find(event.detail.value.trim());
    },
    find(word: string) {
      const { guide } = this.data;
      const all = (guide?.matters ?? []).map((matter) => ({
        ...matter,
        materials: (guide?.materials ?? [])
          .filter(({ matters }) => matters.includes(matter.name))
          .map(({ name }) => name)
          .join('、'),
      }));
      const said = ({ name, department, conditionText, materials }: Matter) =>
        `${name}${department}${conditionText ?? ''}${materials}`;
      this.setData({ word, matters: all.filter((matter) => said(matter).includes(word)) });
    },
    places() {
      my.navigateTo({ url: '/pages/places/places' });
    },
    call() {
      my.makePhoneCall({ number: HOTLINE });
    },
  },
);
