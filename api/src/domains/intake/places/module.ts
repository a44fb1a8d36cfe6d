import { defineModule } from '../../../platform/kernel/index.ts';
import { loadDemoPlaces } from './demo-places.ts';
import { PlaceResolver } from './place.resolver.ts';

/** 服务网点 (01 §10.5): places with map and phone. */
export const placesModule = defineModule({
  name: 'service-places',
  title: '服务网点',
  resolvers: [PlaceResolver],
  permissions: [
    { code: 'place:manage', title: '维护服务网点', roles: ['ADMIN', 'CITY_OFFICER', 'CITY_CENTRE', 'DIST_CHIEF'] },
  ],
  menus: [
    {
      key: 'service-places',
      area: 'config',
      title: '服务网点',
      route: '/service-places',
      icon: 'EnvironmentOutlined',
      order: 64,
      permissions: ['place:manage'],
    },
  ],
  auditEvents: [{ code: 'intake.place-change', title: '维护服务网点' }],
  demo: loadDemoPlaces,
});
