/** What elements observe from their construction on. On a server they can be constructed too; nothing changes there, so nothing is reported. */

export function mediaQuery(query: string): Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'> {
  return typeof matchMedia === 'undefined' ? Object.assign(new EventTarget(), { matches: false }) : matchMedia(query);
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
