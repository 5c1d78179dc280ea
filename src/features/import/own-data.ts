/** All that comes with own data, in one piece: loaded when a reader or a link first asks for it. */
import { OwnDataDialog } from './import-dialog.ts';

export { fetchTable, loadLinked, loadTable } from '../../app/linked-data.ts';
export type { OwnDataDialog };

export function defineOwnDataDialog(): void {
  if (!customElements.get('duikou-own-data-dialog')) customElements.define('duikou-own-data-dialog', OwnDataDialog);
}
