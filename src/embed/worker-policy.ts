/**
 * In an opaque origin (a sandboxed frame, `file://`), MapLibre 6.17 creates a `data:` address for its worker as a plain string. The pages
 * of the build require trusted types, so they allow strings of this one kind. Other pages set their own policy.
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
