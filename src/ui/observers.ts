/**
 * Observers that elements create in their constructors. On a server they observe nothing, so that elements can be constructed there too.
 */

export interface MediaQuery {
  readonly matches: boolean;
  addEventListener(type: 'change', listener: (event: MediaQueryListEvent) => void): void;
  removeEventListener(type: 'change', listener: (event: MediaQueryListEvent) => void): void;
}

type Events = 'addEventListener' | 'removeEventListener';

export function mediaQuery(query: string): MediaQuery {
  if (typeof matchMedia === 'undefined') return { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
  // The web views of some apps have only the deprecated methods.
  const list: Omit<MediaQueryList, Events> & Partial<Pick<MediaQueryList, Events>> = matchMedia(query);
  return {
    get matches() {
      return list.matches;
    },
    addEventListener: (type, listener) => (list.addEventListener ? list.addEventListener(type, listener) : list.addListener(listener)),
    removeEventListener: (type, listener) =>
      list.removeEventListener ? list.removeEventListener(type, listener) : list.removeListener(listener),
  };
}

export function resizeObserver(callback: ResizeObserverCallback): Pick<ResizeObserver, 'observe' | 'unobserve' | 'disconnect'> {
  return typeof ResizeObserver === 'undefined' ? inert : new ResizeObserver(callback);
}

export function intersectionObserver(
  callback: IntersectionObserverCallback,
  options?: IntersectionObserverInit,
): Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'> {
  return typeof IntersectionObserver === 'undefined' ? inert : new IntersectionObserver(callback, options);
}

const inert = { observe: () => {}, unobserve: () => {}, disconnect: () => {} };
