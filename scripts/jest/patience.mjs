/** `findBy…` and `waitFor` of the clients' tests wait a second by default, which a busy machine may not keep; what never comes fails within the limit of the test. */
import { configure, getConfig } from '@testing-library/dom';

const { getElementError } = getConfig();

configure({
  asyncUtilTimeout: 30_000,
  /** The page is printed when the waiting has been in vain, not with each look: half of what waiting costs. */
  getElementError(message, container) {
    return getConfig()._disableExpensiveErrorDiagnostics
      ? new Error(message ?? '')
      : getElementError(message, container);
  },
});
