/**
 * The script of the one file. It reads the view that was saved with the file, then unpacks the atlas. The packed text stays in the page, so
 * that the page can save itself again.
 */
import { canRunElements } from './probe.ts';
import { showTooOld } from './too-old.ts';
import { letWorkersStart } from './worker-policy.ts';

const view = document.querySelector<HTMLMetaElement>('meta[name="duikou-view"]');
if (view && !location.hash) location.hash = view.content;
letWorkersStart();
if (canRunElements()) {
  unpacked(document.getElementById('duikou-packed')).then((script) => {
    // The inline script runs synchronously.
    document.body.append(script);
    if (!customElements.get('duikou-atlas')) showMessage();
  }, showMessage);
} else showTooOld();

/** Shows the page's message if the script can't be unpacked or parsed. */
function showMessage(): void {
  document.querySelector('.duikou-script-missing')?.classList.add('now');
}

async function unpacked(packed: HTMLElement | null): Promise<HTMLScriptElement> {
  const bytes = Uint8Array.from(atob(packed?.textContent ?? ''), (character) => character.charCodeAt(0));
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  const script = document.createElement('script');
  const policy = window.trustedTypes?.createPolicy('duikou-unpack', { createScript: (input: string) => input });
  // The cast: TypeScript's type of `textContent` is string, but the page's policy requires a trusted script.
  script.textContent = (policy?.createScript(text) ?? text) as string;
  return script;
}
