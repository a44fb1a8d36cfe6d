import type { MiniPlacesQuery } from '../../generated/graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { run } from '../../lib/session.ts';
import { MiniPlaces } from './places.graphql.ts';

type Places = MiniPlacesQuery['servicePlaces'];
interface Touched {
  currentTarget: { dataset: { id: string } };
}

/** Which district was looked at last; not a person's datum. */
const KEPT_AS = 'district';

/** 服务网点 (01 §10.5): the centres of a district with address, hours, map and phone; for everybody, and nobody's position is asked for. */
definePage(
  { districts: [] as Places['districts'], places: [] as Places['places'], at: -1, loaded: false },
  {
    onLoad() {
      const { data } = my.getStorageSync({ key: KEPT_AS }) as { data?: unknown };
      return busily(this, () => this.fetch(typeof data === 'string' ? data : null));
    },
    choose(event: { detail: { value: number } }) {
      const chosen = this.data.districts[Number(event.detail.value)];
      if (!chosen) return;
      my.setStorageSync({ key: KEPT_AS, data: chosen.code });
      return busily(this, () => this.fetch(chosen.code));
    },
    async fetch(district: string | null) {
      const { servicePlaces } = await run(MiniPlaces, { district });
      const at = servicePlaces.districts.findIndex(({ code }) => code === district);
      this.setData({ ...servicePlaces, at, loaded: true });
    },
    map(event: Touched) {
      const place = this.find(event);
      if (!place?.longitude || !place.latitude) return;
      const { name, address, longitude, latitude } = place;
      my.openLocation({ longitude: String(longitude), latitude: String(latitude), name, address });
    },
    call(event: Touched) {
      const place = this.find(event);
      if (place) my.makePhoneCall({ number: place.phone });
    },
    find({ currentTarget }: Touched) {
      return this.data.places.find(({ id }) => id === currentTarget.dataset.id);
    },
  },
);
