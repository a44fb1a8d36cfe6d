import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** Fictional addresses and numbers; the points are somewhere in the middle of the district. */
const PLACES = [
  ['310101-C', '上海市黄浦区示范路101号', '021-55550101', 121.4846, 31.2315],
  ['310104-C', '上海市徐汇区示范路104号', '021-55550104', 121.4365, 31.188],
  ['310105-C', '上海市长宁区示范路105号', '021-55550105', 121.4246, 31.2204],
  ['310109-C', '上海市虹口区示范路109号', '021-55550109', 121.4817, 31.2777],
  ['310113-C', '上海市宝山区示范路113号', '021-55550113', 121.4891, 31.4045],
  ['310115-C', '上海市浦东新区示范路115号', '021-55550115', 121.5447, 31.2216],
] as const;

/** 服务网点 of the demonstration. */
export async function loadDemoPlaces(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  for (const [code, address, phone, longitude, latitude] of PLACES)
    await run(
      ctx,
      sql`insert into service_place (org_id, created_at, updated_at, address, phone, hours, longitude, latitude, shown)
          select id, ${now}, ${now}, ${address}, ${phone}, '周一至周五 9:00—11:30，13:30—17:00', ${longitude}, ${latitude}, true
            from org where code = ${code} on conflict (org_id) do nothing`,
    );
}
