import { Button } from 'antd';
import type { ServicePlacesQuery } from '../generated/graphql.ts';
import { mapAddress } from './map-address.ts';

type Place = ServicePlacesQuery['servicePlaces']['places'][number];

/** One centre: where it is, when it is open, how it is reached. */
export function PlaceCard({ place }: { place: Place }) {
  const { id, name, address, phone, hours } = place;
  const map = mapAddress(place);
  return (
    <section className="apply-card" aria-labelledby={`place-${id}`}>
      <h2 id={`place-${id}`}>{name}</h2>
      <p>{address}</p>
      <p className="apply-quiet">{hours}</p>
      <div className="apply-acts apply-acts-left">
        {map && (
          <Button href={map} target="_blank" rel="noopener noreferrer" aria-label={`查看地图：${name}，打开新的窗口`}>
            查看地图
          </Button>
        )}
        <Button href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={`电话 ${phone}，${name}`}>
          电话 {phone}
        </Button>
      </div>
    </section>
  );
}
