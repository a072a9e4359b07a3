/**
 * First import of every test with a page: the matchers, and what a browser has and jsdom lacks: what
 * `next/link` looks for when it is loaded, and scrolling, as jsdom lays nothing out.
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

Element.prototype.scrollIntoView = () => undefined;
