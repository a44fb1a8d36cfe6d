/**
 * `node e2e/prepare-data.ts`: prints the path of a data folder with the demonstration in it, of which every product of a run gets a copy
 * (`PRODUCT_DATA`). It belongs to the process that called this one, which deletes it; another run does where that one was killed.
 */
import { prepareData } from './product.ts';

process.stdout.write(`${await prepareData(process.ppid)}\n`);
