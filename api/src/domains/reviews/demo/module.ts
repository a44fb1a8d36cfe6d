import { defineModule } from '../../../platform/kernel/index.ts';
import { loadDemoReviews } from './demo-reviews.ts';

/** 好差评 of the demonstration: nothing of its own but what it tells. */
export const reviewsDemoModule = defineModule({
  name: 'reviews-demo',
  title: '好差评演示数据',
  demo: loadDemoReviews,
});
