/**
 * First import of every test with a page: the matchers, and the one part of a browser that jsdom
 * lacks and `next/link` looks for when it is loaded.
 */
import '@testing-library/jest-dom';

globalThis.IntersectionObserver = class {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
};
