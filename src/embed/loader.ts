/**
 * The first script of `embed.html`. A frame with an origin loads the same modules as the site and shares them with it. In an opaque origin
 * (a sandboxed frame, `file://`) modules would need CORS headers, so a classic script with everything is loaded there.
 */

/** Inserted by the build: the addresses of the site's first script, of the frame's script and of their imports, relative to this script. */
declare const frameModules: readonly string[];

const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const [first = '', ...imported] = frameModules.map((path) => new URL(path, here).href);

if (self.origin === 'null') loadWhole();
else {
  for (const href of imported) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  // Failures are ignored here, because the page shows a message until a script runs.
  import(first).catch(() => {});
}

function loadWhole(): void {
  const script = document.createElement('script');
  const address = new URL('embed-whole.js', here).href;
  const policy = window.trustedTypes?.createPolicy('duikou-frame', { createScriptURL: (url: string) => url });
  // The cast: TypeScript's type of `src` is string, but the page's policy requires a trusted URL.
  script.src = (policy?.createScriptURL(address) ?? address) as string;
  document.body.append(script);
}
