/** Opens the files that a reader drops on an atlas, also before the scripts that read them have loaded. */

/**
 * Takes dropped files from the browser, which would leave the page for them.
 *
 * @param atlas - the element on which files may be dropped
 * @param open - opens a file; `places` is a second file, with the places of the first
 */
export function openDroppedFiles(atlas: HTMLElement, open: (file: File, places?: File) => void): void {
  atlas.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  atlas.addEventListener('drop', (event) => {
    const [file, places] = event.dataTransfer?.files ?? [];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    open(file, places);
  });
}
