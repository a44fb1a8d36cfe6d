interface Spot {
  name: string;
  longitude?: number | null;
  latitude?: number | null;
}

/** The spot on the public map of 高德, whose coordinates the phone's map shares; undefined where the spot is not known. Nothing of the visitor goes along. */
export function mapAddress({ name, longitude, latitude }: Spot): string | undefined {
  if (longitude == null || latitude == null) return undefined;
  const query = new URLSearchParams({
    position: `${longitude},${latitude}`,
    name,
    coordinate: 'gaode',
    callnative: '0',
  });
  return `https://uri.amap.com/marker?${query}`;
}
