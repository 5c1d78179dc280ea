/**
 * The first script of `embed.html`. A frame with an origin is loaded in parts, as the site is, and shares them with it. Where the origin is opaque
 * (a sandboxed frame, `file://`) a server would have to allow modules to it, so there one classic script has everything.
 */

/** Written by the build: the addresses of the site's first script, of the frame's and of what these import, seen from this script. */
declare const frameModules: readonly string[];

const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const [first = '', ...imported] = frameModules.map((path) => new URL(path, here).href);

if (self.origin === 'null') loadWhole();
else {
  for (const href of imported) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  // The page has a sentence for a script that does not come, and shows it until one runs.
  import(first).catch(() => {});
}

function loadWhole(): void {
  const script = document.createElement('script');
  const address = new URL('embed-whole.js', here).href;
  const policy = window.trustedTypes?.createPolicy('duikou-frame', { createScriptURL: (url: string) => url });
  // TypeScript has a script's address as a string only, but the page's policy requires a trusted one.
  script.src = (policy?.createScriptURL(address) ?? address) as string;
  document.body.append(script);
}
