import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  name: 'Tour',
  start: 'Start the tour',
  stepOf: (number: number, count: number) => `Step ${number} of ${count}`,
  next: 'Next step',
  previous: 'Previous step',
  play: 'Play',
  pause: 'Pause',
  leave: 'Close the tour and explore here',
  exploring: 'You have left the view of this step.',
  back: 'Back to the tour',
  fullScreen: 'Full screen',
  notes: 'Notes',
  link: 'Link to this step',
  nextStep: 'Next:',
  end: 'This is the last step',
  elapsed: 'Elapsed',
  waiting: 'Opening the tour…',
  steps: 'Choose a step',
  again: 'Start again',
  backToStep: (number: number) => `Back to the tour: step ${number}`,
  copyLink: 'Copy link',
  linkCopied: 'The link to this step is copied.',
  linkSelected: 'The browser does not allow copying; the link is selected, press Ctrl+C.',
  leaveFullScreen: 'Leave full screen',
  /** Button at the clock of the notes. */
  restart: 'Restart the clock',
  /** Message in the window of the notes. */
  unresponsive:
    'The page with the tour does not respond: it may be reloading or closed. Open it again, and this window continues by itself.',
};

export type TourWords = Translation<typeof en>;
