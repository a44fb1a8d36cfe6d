/** `findBy…` and `waitFor` of the clients' tests wait a second by default, which a busy machine may not keep. */
import { configure } from '@testing-library/dom';

configure({ asyncUtilTimeout: 10_000 });
