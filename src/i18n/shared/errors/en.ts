import type { ErrorCode, ErrorDetails } from '../../../error.ts';
import type { EarlyErrorCode } from '../../atlas/early-errors.ts';

export type ErrorWords = { readonly [Code in Exclude<ErrorCode, EarlyErrorCode>]: (details: ErrorDetails) => string };

export const en: ErrorWords = {
  'unknown-select': ({ value }) => `No region or pairing is called “${value}”. The map stays as it is; choose one from the list.`,
  'unknown-topic': ({ value, known }) => `There is no topic “${value}”; the view stays as it is. Known: ${known}.`,
  'unknown-lang': ({ value, known }) => `There is no language “${value}”; the words stay as they are. Known: ${known}.`,
  'unknown-words': ({ value }) => `There is no word “${value}”, or it has to be a function and not a text; the words stay as they are.`,
  'unknown-renderer': ({ value, known }) => `There is no renderer “${value}”; the best one is chosen instead. Known: ${known}.`,
  'unknown-motion': ({ value, known }) => `There is no motion “${value}”; arcs move as before. Known: ${known}.`,
  'unknown-level': ({ value, known }) => `Flows can’t be added up by “${value}”; the view stays as it is. Known: ${known}.`,
  'unknown-theme': ({ value, known }) => `There is no theme “${value}”; the colours stay as they are. Known: ${known}.`,
  'unknown-bounds': ({ value }) => `The bounds “${value}” can’t be read; the map stays where it is.`,
  'unknown-view': ({ value, known }) => `There is no view “${value}”; the others are shown. Known: ${known}.`,
  'unknown-width': ({ value, known }) => `There is no width scale “${value}”; the view stays as it is. Known: ${known}.`,
  'unknown-top': ({ value, known }) => `“${value}” is not a number of flows; the view stays as it is. Known: ${known}.`,
  'unknown-auto': ({ value, known }) => `“${value}” is no level that flows are added up by; the view stays as it is. Known: ${known}.`,
  'unknown-ways': ({ value, known }) => `“${value}” is no way that flows run; the view stays as it is. Known: ${known}.`,
  'unknown-drawn': ({ value, known }) => `“${value}” is not a choice of flows to draw; the view stays as it is. Known: ${known}.`,
  'unknown-times': ({ value, known }) =>
    `“${value}” does not name a first and a last time in their order; all times are shown. As in: ${known}.`,
  'unknown-least': ({ value }) => `“${value}” is not a least value above 0; the view stays as it is.`,
  'unknown-compare': ({ value, known }) => `“${value}” does not name two pairings to compare; all are shown. Known: ${known}.`,
  'unknown-sources': ({ value, known }) => `There is no choice of sources “${value}”; the view stays as it is. Known: ${known}.`,
  'unknown-records': ({ value, known }) => `“${value}” is not a choice of records; the view stays as it is. Known: ${known}.`,
  'unknown-src': ({ value }) =>
    `The data in the link (“${value}”) can’t be read: a link takes an http or https address, or complete data. The previous data are still shown.`,
  'unknown-record': ({ value }) => `The data set has no record “${value}”. The rest of the view is shown.`,
  'other-data-version': ({ found, known, age }) =>
    `This link was made with version ${found} of the data${age === 'older' ? ', an older one' : age === 'newer' ? ', a newer one' : ''}; this page shows version ${known}, and figures may differ. ${age === 'newer' ? 'This page’s data are older: look for a newer page.' : 'Name the version when you cite.'}`,
  'unknown-step': ({ value, known }) => `The tour has no step “${value}”; the view stays as it is. Known: ${known}.`,
  'tour-unusable': ({ reason }) =>
    `The tour could not be read${reason === '' ? '' : ` (${reason})`}. The map works as before; check the connection and try again.`,
  'tour-problems': ({ shown, read, problems }) =>
    `${shown} of the tour’s ${read} steps can be shown; correct the file for the rest. ${problems}`,
  'tour-unknown-parts': ({ parts }) => `The tour mentions parts that the data do not have; its steps are shown without them: ${parts}.`,
  'window-refused': () => 'The browser opened no second window, or the window does not respond; the notes are shown below the caption.',
  'full-screen-refused': ({ reason }) =>
    `The browser did not switch to full screen (${reason}). The tour continues as it is; try the browser’s own key (F11).`,
  'unknown-host': ({ value }) => `No map or atlas on this page has the id “${value}”, so the panel has nothing to show yet.`,
  'data-blocked': ({ src }) =>
    `${src} can’t be read: there is no network, or its server does not let other pages read it (it would have to send Access-Control-Allow-Origin). The previous data are still shown; download the file and drop it here.`,
  'data-needs-consent': ({ host }) =>
    `This link shows data from ${host}, which is another site; Duikou has not checked them. If they are fetched, that site learns your network address. The previous data are still shown.`,
  'data-not-json': ({ src }) => `${src} is not JSON, or is incomplete. The previous data are still shown; check the file.`,
  'data-cut-off': ({ src }) =>
    `The data file ${src} was cut off before its end. The previous data are still shown; check the connection and try again.`,
  'data-parts-differ': ({ src }) =>
    `The parts of ${src} that its server sent do not fit together: they are not what was asked for, or the file is incomplete or changed meanwhile. The previous data are still shown; try again, or download the file and drop it here.`,
  'data-silent': ({ src, seconds }) =>
    `The server of ${src} sent nothing, or next to nothing, for ${seconds} seconds, so the page has stopped waiting. The previous data are still shown; try again, or download the file and drop it here.`,
  'data-too-large': ({ src, megabytes }) =>
    `${src} is larger than ${megabytes} MB, so reading stopped. The previous data are still shown; choose a smaller file.`,
  'data-newer-schema': ({ found, known }) =>
    `The data file is written in a newer format (${found}) than this version knows (${known}). The previous data are still shown; update Duikou.`,
  'data-unusable': ({ problems }) =>
    `The data file holds no pairing that can be shown (problems: ${problems}). The previous data are still shown.`,
  'user-data-unusable': ({ title, reason }) => `No row of ${title} can be drawn. ${reason} The previous data are still shown.`,
  'data-skipped': ({ skipped, read, first }) => `Of ${read} records read, ${skipped} were skipped and are not shown: ${first}`,
  'not-displayed': () => 'The map is not displayed on a page, so there is no picture of it. Show it, then try again.',
  'address-taken': () =>
    'Another atlas on this page keeps its view in the address; this one works without. Give the attribute “address” to one of them only.',
  'mark-without-place': ({ value }) =>
    `A mark on this page names no place (${value}), so it is not shown. Give lon from −180 to 180 and lat from −85 to 85.`,
  'picture-too-large': ({ width, height }) =>
    `The browser can’t draw a picture of ${width} × ${height} pixels, so none was made. Choose a smaller scale, or save as SVG.`,
  'one-file-unavailable': () => 'duikou.html could not be fetched, so no file was made. Check the connection and try again.',
  'webgl-unavailable': () => 'This browser can’t use WebGL; the SVG map is shown instead. It shows the same and works the same.',
  'webgl-lost': () =>
    'The graphics card stopped drawing; the SVG map has taken over and keeps the selection. The WebGL map comes back by itself.',
  'worker-silent': () =>
    'The map’s background worker does not respond (a security policy may block it); the SVG map is shown instead and works the same.',
};
