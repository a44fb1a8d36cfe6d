import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { answersTo, refusal, renderPage } from '../testing/apply.fixtures.tsx';
import { mapAddress } from './map-address.ts';
import PlacesPage from './PlacesPage.tsx';

const districts = [
  { __typename: 'PlaceDistrict', code: '310109', title: '虹口区' },
  { __typename: 'PlaceDistrict', code: '310151', title: '崇明区' },
];
const place = {
  __typename: 'ServicePlace',
  id: 'p-1',
  name: '虹口区退役军人服务中心',
  address: '上海市虹口区示范路109号',
  phone: '021-55550109',
  hours: '周一至周五 9:00—17:00',
  longitude: 121.4817,
  latitude: 31.2777,
};
const answers = answersTo('ServicePlaces', ({ district }: { district: string | null }) => ({
  data: {
    servicePlaces: { __typename: 'ServicePlaces', districts, places: district === '310109' ? [place] : [] },
  },
}));
const routes = [{ path: 'places', element: <PlacesPage /> }];

describe('R8.3 服务网点', () => {
  it('shows the centres of the district in the address with map and phone', async () => {
    const { container } = renderPage(routes, { url: '/places?district=310109', answers });
    const card = await screen.findByRole('region', { name: '虹口区退役军人服务中心' });
    within(card).getByText('上海市虹口区示范路109号');
    const phone = within(card).getByRole('link', { name: /^电话 / });
    expect(phone.getAttribute('href')).toBe('tel:02155550109');
    const map = within(card).getByRole('link', { name: /^查看地图/ });
    expect(map.getAttribute('href')).toContain('position=121.4817%2C31.2777');
    expect(map.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('asks for a district first, and the choice stands in the address', async () => {
    const { router } = renderPage(routes, { url: '/places', answers });
    const box = await screen.findByRole('combobox', { name: '您的安置地或居住地在哪个区' });
    fireEvent.mouseDown(box);
    fireEvent.click(await screen.findByTitle('崇明区'));
    await screen.findByText(/崇明区还没有公布服务网点/);
    expect(router.state.location.search).toBe('?district=310151');
  });

  it('says what went wrong, and can be asked again', async () => {
    renderPage(routes, { url: '/places', answers: { ServicePlaces: refusal('RATE_LIMITED', '操作过于频繁') } });
    await screen.findByText('操作过于频繁');
    screen.getByRole('button', { name: '重试' });
  });

  it('a centre whose spot is not known has no map', () => {
    expect(mapAddress({ name: '中心', longitude: null, latitude: 31 })).toBeUndefined();
  });
});
