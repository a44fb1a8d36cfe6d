import 'reflect-metadata';
import { runJob, stepBehind } from '../../src/platform/jobs/index.ts';
import { composeProduct } from '../setup/product-app.ts';
import { serve } from '../setup/serve.ts';

/** Runs this job once, beside whatever the web server does. */
export interface JobRequest {
  job: string;
}

/** The product's code as a worker's process runs it; jobs run when they are asked for. */
const app = await composeProduct(String(process.env.BENCH_DATABASE), String(process.env.BENCH_ROOT));
stepBehind();
// What a job orders for later (notices outside of working hours) goes to the queue.
await app.start();
serve(
  { ready: true },
  async ({ job }: JobRequest) => {
    const begun = performance.now();
    await runJob(app, job);
    return { seconds: (performance.now() - begun) / 1000 };
  },
  () => app.stop(),
);
