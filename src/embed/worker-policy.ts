/**
 * In an opaque origin (a sandboxed frame, `file://`) MapLibre 6.17 starts its worker from a `data:` address that it makes itself, as a text. The
 * pages of our own require trusted types, so they let that one kind through; a page of a host's is the host's to decide for.
 */
export function letWorkersStart(): void {
  if (self.origin !== 'null') return;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url: string, _type: string, sink: string) => {
      if (sink === 'Worker constructor' && url.startsWith('data:text/javascript')) return url;
      throw new TypeError(`${sink} is not for ${url}`);
    },
  });
}
