/** The texts of a step without interactive figures, for screen readers and for the presenter's window. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { captionParts } from '../../data/caption.ts';
import type { Tour, TourStep } from '../../data/tour.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { figureWords } from '../../i18n/shared/figure.ts';
import { tourWords } from './messages.ts';
import { figureText, describeFigure } from '../figure/figure-text.ts';

/** The spoken text of a step: "Step 7 of 10. Grain heads south. Two broad arcs …" */
export function describeStep(index: DataIndex, tour: Tour, step: TourStep, language: Language): string {
  const words = (step.description ?? step.caption)[language];
  const description = filled(words, index, language, (record, value) => describeFigure(index, record, value, language));
  return [tourWords[language].stepOf(tour.steps.indexOf(step) + 1, tour.steps.length), step.title[language], description].join(
    messagesOf(language).between.sentences,
  );
}

export function writtenCaption(index: DataIndex, step: TourStep, language: Language): string {
  return filled(step.caption[language], index, language, (record, value) =>
    value ? figureText(index, value, language) : record.label[language],
  );
}

function filled(
  words: string,
  index: DataIndex,
  language: Language,
  figure: (record: ReportRecord, value: FigureValue | undefined) => string,
): string {
  return captionParts(words)
    .map((part) => {
      if (part.kind === 'words') return part.text;
      const record = index.record(part.record);
      return record
        ? figure(
            record,
            figureValues(record).find(({ key }) => part.value === null || key === part.value),
          )
        : figureWords(language).unknown(part.record);
    })
    .join('');
}
