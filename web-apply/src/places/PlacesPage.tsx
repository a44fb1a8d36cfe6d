import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../app/PageTitle.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { ServicePlacesDocument } from './places.graphql.ts';

/** 服务网点 (01 §10.5): the centres of a district with address, hours, map and phone; for anybody, and nobody's position is asked for. */
export default function PlacesPage() {
  const [search, setSearch] = useSearchParams();
  const district = search.get('district');
  const query = useQuery(ServicePlacesDocument, { variables: { district } });
  // The list of districts stays while those of another one are fetched.
  const told = query.data?.servicePlaces ?? query.previousData?.servicePlaces;
  const chosen = told?.districts.find(({ code }) => code === district);
  return (
    <>
      <PageTitle title="服务网点">
        <p className="apply-quiet">退役军人服务中心的地址、时间和电话。查询不用登录。</p>
      </PageTitle>
      <QueryGate queries={told ? [] : [query]}>
        {told && (
          <section className="apply-card">
            <label htmlFor="district" className="apply-district-name">
              您的安置地或居住地在哪个区
            </label>
            <Select
              id="district"
              className="apply-district"
              placeholder="请选择区"
              showSearch={{ optionFilterProp: 'label' }}
              value={chosen?.code}
              options={told.districts.map(({ code, title }) => ({ value: code, label: title }))}
              onChange={(code: string) => setSearch({ district: code }, { replace: true })}
            />
          </section>
        )}
        <QueryGate queries={[query]}>
          {query.data && chosen && query.data.servicePlaces.places.length === 0 && (
            <section className="apply-card" role="status">
              {chosen.title}还没有公布服务网点，请拨打 <a href="tel:12345">12345</a> 咨询。
            </section>
          )}
          {query.data?.servicePlaces.places.map((place) => (
            <PlaceCard key={place.id} place={place} />
          ))}
        </QueryGate>
      </QueryGate>
    </>
  );
}
