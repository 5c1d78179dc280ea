/** `npm run build`: the data are checked first; a failing record stops here, with its id and the reason. */
import { build } from 'vite';
import { assertReport, readReport } from '../data/check.ts';

const { file, text } = readReport();
assertReport(file, text);
await build({ configFile: 'vite.config.ts' });
