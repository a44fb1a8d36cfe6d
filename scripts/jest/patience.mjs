/** `findBy…` and `waitFor` of the clients' tests wait a second by default, which a busy machine may not keep; what never comes fails within the limit of the test. */
import { configure } from '@testing-library/dom';

configure({ asyncUtilTimeout: 30_000 });
