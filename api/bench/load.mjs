/**
 * `npm run bench:load`: the benchmark at the size of the whole city, everybody at once. The same program as `npm run bench` with other
 * numbers; each can still be said otherwise (`BENCH_CASES=100000 npm run bench:load`).
 */
const city = {
  BENCH_PARTS: 'city,live,statistics,batch',
  BENCH_CASES: '1000000',
  BENCH_OPEN_CASES: '200000',
  BENCH_USERS: '100',
  BENCH_ONLINE: '200',
  BENCH_QUERYING: '50',
  BENCH_SUBSCRIBERS: '2000',
  BENCH_WORK_SECONDS: '60',
};
for (const [name, value] of Object.entries(city)) process.env[name] ||= value;
await import('./run.mjs');
